/** What a resource type is called in a list of blocks: one of them, and several. */
const words: Readonly<Record<string, readonly [string, string]>> = {
  'AWS::Lambda::Function': ['Function', 'Functions'],
  'AWS::Lambda::Version': ['Version', 'Versions'],
  'AWS::Lambda::Alias': ['Alias', 'Aliases'],
  'AWS::Lambda::Permission': ['Permission', 'Permissions'],
  'AWS::Logs::LogGroup': ['Log group', 'Log groups'],
  'AWS::Logs::ResourcePolicy': ['Log policy', 'Log policies'],
  'AWS::IAM::Role': ['Role', 'Roles'],
  'AWS::IAM::ManagedPolicy': ['Policy', 'Policies'],
  'AWS::CodeDeploy::DeploymentGroup': ['Rollout', 'Rollouts'],
  'AWS::CodeDeploy::Application': ['Rollout application', 'Rollout applications'],
  'AWS::CloudWatch::Alarm': ['Alarm', 'Alarms'],
  'AWS::CloudWatch::Dashboard': ['Dashboard', 'Dashboards'],
  'AWS::DynamoDB::Table': ['Table', 'Tables'],
  'AWS::KMS::Key': ['Key', 'Keys'],
  'AWS::KMS::Alias': ['Key alias', 'Key aliases'],
  'AWS::SecretsManager::Secret': ['Secret', 'Secrets'],
  'AWS::ApiGateway::RestApi': ['REST API', 'REST APIs'],
  'AWS::ApiGateway::Resource': ['Path', 'Paths'],
  'AWS::ApiGateway::Method': ['Method', 'Methods'],
  'AWS::ApiGateway::Model': ['Body model', 'Body models'],
  'AWS::ApiGateway::RequestValidator': ['Request validator', 'Request validators'],
  'AWS::ApiGateway::GatewayResponse': ['Gateway response', 'Gateway responses'],
  'AWS::ApiGateway::ClientCertificate': ['Client certificate', 'Client certificates'],
  'AWS::ApiGateway::Authorizer': ['Authorizer', 'Authorizers'],
  'AWS::ApiGateway::Deployment': ['Deployment', 'Deployments'],
  'AWS::ApiGateway::Stage': ['Stage', 'Stages'],
  'AWS::ApiGateway::Account': ['API Gateway account', 'API Gateway accounts'],
  'AWS::WAFv2::WebACL': ['Web ACL', 'Web ACLs'],
  'AWS::WAFv2::IPSet': ['IP set', 'IP sets'],
  'AWS::WAFv2::WebACLAssociation': ['Association', 'Associations'],
  'AWS::WAFv2::LoggingConfiguration': ['WAF log', 'WAF logs'],
  'AWS::SNS::Topic': ['Topic', 'Topics'],
  'AWS::SNS::TopicPolicy': ['Topic policy', 'Topic policies'],
  'AWS::SNS::Subscription': ['Subscription', 'Subscriptions'],
  'AWS::XRay::Group': ['X-Ray group', 'X-Ray groups'],
  'AWS::XRay::SamplingRule': ['Sampling rule', 'Sampling rules'],
  'AWS::S3::Bucket': ['Bucket', 'Buckets'],
  'AWS::S3::BucketPolicy': ['Bucket policy', 'Bucket policies'],
  'AWS::Config::ConfigurationRecorder': ['Recorder', 'Recorders'],
  'AWS::Config::DeliveryChannel': ['Delivery channel', 'Delivery channels'],
  'AWS::Config::ConfigRule': ['Config rule', 'Config rules'],
}

const sectionWords: Readonly<Record<string, readonly [string, string]>> = {
  Metadata: ['Metadata', 'Metadata'],
  Parameters: ['Parameter', 'Parameters'],
  Rules: ['Assertion', 'Assertions'],
  Mappings: ['Values by environment', 'Values by environment'],
  Conditions: ['Condition', 'Conditions'],
  Outputs: ['Output', 'Outputs'],
}

/** `Log group`, or `4 Alarms` for several. */
export function typeWord(block: { readonly type?: string; readonly section: string }, count = 1): string {
  const found = words[block.type ?? ''] ?? sectionWords[block.section]
  if (!found) return block.type?.split('::').at(-1) ?? block.section
  return count === 1 ? found[0] : `${count} ${found[1].toLowerCase()}`
}
