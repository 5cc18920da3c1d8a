import { tags, type TypeDocs } from './type-docs'

export const deploymentDocs: TypeDocs = {
  'AWS::CodeDeploy::Application': {
    is: 'Brings together the rollouts of the functions.',
    properties: {
      ...tags,
      ApplicationName: 'Name of the application.',
      ComputePlatform: 'What is rolled out: Lambda.',
    },
  },
  'AWS::CodeDeploy::DeploymentGroup': {
    is: 'Moves the traffic of one function to its new version, and back when an alarm begins.',
    properties: {
      AlarmConfiguration: 'Alarms that stop a rollout.',
      'AlarmConfiguration.Alarms': 'The alarms.',
      'AlarmConfiguration.Alarms.Name': 'Name of an alarm.',
      'AlarmConfiguration.Enabled': 'Whether they are looked at.',
      ApplicationName: 'Application that the rollout belongs to.',
      AutoRollbackConfiguration: 'When traffic goes back by itself.',
      'AutoRollbackConfiguration.Enabled': 'Whether it does.',
      'AutoRollbackConfiguration.Events': 'What makes it go back.',
      DeploymentConfigName: 'In which steps traffic moves: all at once, or some of it first.',
      DeploymentGroupName: 'Name of the rollout.',
      DeploymentStyle: 'How the new version takes over.',
      'DeploymentStyle.DeploymentOption': 'WITH_TRAFFIC_CONTROL moves traffic in steps.',
      'DeploymentStyle.DeploymentType':
        'BLUE_GREEN keeps the old version ready until the new one has all traffic.',
      ServiceRoleArn: 'Role by which CodeDeploy moves traffic and reads alarms.',
    },
  },
}
