import type { Design } from '../../design/design'
import type { Environment } from '../../design/environment'
import { ref, sub } from '../intrinsics'
import { once } from '../logical-ids'
import { physicalName } from '../physical-names'
import { allow, allowEverywhere, policyDocument, trust } from '../policy'
import { entriesOf, type Entry } from '../template'
import { environmentTags } from './tags'

/** CodeDeploy: one application, and one role that may move the aliases of exactly these functions. */
export function deployments(design: Design): Entry[] {
  if (design.functions.length === 0) return []
  const { resource, mapping } = entriesOf({ kind: 'api' }, 'R8', 'R5')
  const functionArn = (name: string) =>
    `arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${physicalName.function(name)}`
  return [
    mapping(
      'Deployments',
      Object.fromEntries(
        design.environments.map(each => [
          each.name,
          { TrafficShift: deploymentConfig[each.trafficShifting] },
        ]),
      ),
      'How calls move to a new version, by environment',
    ),
    resource(
      once.deployApplication,
      'AWS::CodeDeploy::Application',
      {
        ApplicationName: sub(physicalName.deployApplication()),
        ComputePlatform: 'Lambda',
        Tags: environmentTags,
      },
      'Rollouts of new function versions',
    ),
    resource(
      once.deployPolicy,
      'AWS::IAM::ManagedPolicy',
      {
        ManagedPolicyName: sub(physicalName.deployPolicy()),
        // Lambda checks the first two actions against the function, never against the alias. The ARNs are spelled: a
        // reference to an alias would close a circle of alias, deployment group, role and policy.
        PolicyDocument: policyDocument([
          allow(
            'ShiftTraffic',
            ['lambda:GetAlias', 'lambda:UpdateAlias'],
            design.functions.map(each => sub(functionArn(each.name))),
          ),
          allow(
            'ReadProvisionedConcurrency',
            ['lambda:GetProvisionedConcurrencyConfig'],
            design.functions.map(each => sub(`${functionArn(each.name)}:${physicalName.alias()}`)),
          ),
          allowEverywhere(
            'Read only; the policy of AWS for this role has * as well, and a refused poll would stop every rollout',
            'WatchAlarms',
            ['cloudwatch:DescribeAlarms'],
          ),
        ]),
      },
      'Rights of CodeDeploy: to move the aliases of these functions',
    ),
    resource(
      once.deployRole,
      'AWS::IAM::Role',
      {
        RoleName: sub(physicalName.deployRole()),
        Description: 'Lets CodeDeploy shift traffic between the function versions',
        AssumeRolePolicyDocument: trust('codedeploy.amazonaws.com'),
        ManagedPolicyArns: [ref(once.deployPolicy)],
        Tags: environmentTags,
      },
      'Role of CodeDeploy',
    ),
  ]
}

const deploymentConfig: Record<Environment['trafficShifting'], string> = {
  'all-at-once': 'CodeDeployDefault.LambdaAllAtOnce',
  'canary-10-percent-5-minutes': 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
  'canary-10-percent-10-minutes': 'CodeDeployDefault.LambdaCanary10Percent10Minutes',
  'canary-10-percent-15-minutes': 'CodeDeployDefault.LambdaCanary10Percent15Minutes',
  'canary-10-percent-30-minutes': 'CodeDeployDefault.LambdaCanary10Percent30Minutes',
  'linear-10-percent-every-1-minute': 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute',
  'linear-10-percent-every-2-minutes': 'CodeDeployDefault.LambdaLinear10PercentEvery2Minutes',
  'linear-10-percent-every-3-minutes': 'CodeDeployDefault.LambdaLinear10PercentEvery3Minutes',
  'linear-10-percent-every-10-minutes': 'CodeDeployDefault.LambdaLinear10PercentEvery10Minutes',
}
