import type { Value } from '../../cfn/template'
import type { Finding } from './proof'
import type { Resource, Stack } from './stack'
import { allAt, at, textOf } from './value'

/** What the checks have to know of a type of resource. A type that is not in the table fails them. */
interface ResourceType {
  readonly names: 'nameless' | readonly Name[]
  /** What a resource names as the key of its data. */
  readonly key: 'keeps no data' | ((properties: Resource['Properties']) => Value | undefined)
  /** Policies inside its properties. A permission is one statement of a function's policy by itself. */
  readonly policies: 'none' | 'permission' | readonly Policy[]
}

/** Where a name stands (a star is every element of a list), and what the service fixes in front of it. */
interface Name {
  readonly path: string
  readonly fixed?: RegExp
}

interface Policy {
  /** An identity policy gives rights to whoever has it; a resource policy lets others in. */
  readonly kind: 'identity' | 'resource'
  readonly path: string
  readonly exception?: Exception
}

/** What a resource's policy may say that an identity policy may not. */
export interface Exception {
  readonly action: string
  readonly allows: (statement: Value, position: number) => boolean
}

const keyAt = (property: string) => (properties: Resource['Properties']) => properties[property]
const identity = (path: string): Policy => ({ kind: 'identity', path })

function denies(action: string, path: string): Policy {
  return {
    kind: 'resource',
    path,
    exception: { action, allows: statement => at(statement, 'Effect') === 'Deny' },
  }
}

// Without this statement nobody could manage the key, and KMS refuses it.
const rootManagesKey: Policy = {
  kind: 'resource',
  path: 'KeyPolicy',
  exception: {
    action: 'kms:*',
    allows: (statement, position) =>
      position === 0 && textOf(at(statement, 'Principal', 'AWS')).endsWith(':root'),
  },
}

const logGroup =
  /^(\/aws\/lambda\/|\/aws\/apigateway\/|aws-waf-logs-|API-Gateway-Execution-Logs_\$\{[^}]+\}\/)/

function tableKey({ SSESpecification: sse }: Resource['Properties']): Value | undefined {
  return at(sse, 'SSEEnabled') === true && at(sse, 'SSEType') === 'KMS'
    ? at(sse, 'KMSMasterKeyId')
    : undefined
}

/** What a bucket does with an object that comes without encryption. */
export function bucketDefault(properties: Resource['Properties']): Value | undefined {
  const [rule] = allAt(properties, 'BucketEncryption.ServerSideEncryptionConfiguration.*')
  return at(rule, 'ServerSideEncryptionByDefault')
}

function bucketKey(properties: Resource['Properties']): Value | undefined {
  const found = bucketDefault(properties)
  return at(found, 'SSEAlgorithm') === 'aws:kms' ? at(found, 'KMSMasterKeyID') : undefined
}

/** Has no name that a customer chooses, keeps no data and gives no rights. */
const plain: ResourceType = { names: 'nameless', key: 'keeps no data', policies: 'none' }
/** Has only a name. */
const named = (...paths: string[]): ResourceType => ({ ...plain, names: paths.map(path => ({ path })) })

/** Every type of resource that a template may have. */
export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::ApiGateway::Account': plain,
  'AWS::ApiGateway::Authorizer': named('Name'),
  'AWS::ApiGateway::ClientCertificate': plain,
  'AWS::ApiGateway::Deployment': plain,
  'AWS::ApiGateway::GatewayResponse': plain,
  'AWS::ApiGateway::Method': plain,
  // Its name takes letters and digits only, so it can have no prefix.
  'AWS::ApiGateway::Model': plain,
  'AWS::ApiGateway::RequestValidator': named('Name'),
  'AWS::ApiGateway::Resource': plain,
  'AWS::ApiGateway::RestApi': { ...named('Name'), policies: [denies('execute-api:*', 'Policy')] },
  'AWS::ApiGateway::Stage': named('StageName'),
  'AWS::CloudWatch::Alarm': named('AlarmName'),
  'AWS::CloudWatch::Dashboard': named('DashboardName'),
  'AWS::CodeDeploy::Application': named('ApplicationName'),
  'AWS::CodeDeploy::DeploymentGroup': named('DeploymentGroupName'),
  'AWS::Config::ConfigRule': named('ConfigRuleName'),
  'AWS::Config::ConfigurationRecorder': named('Name'),
  'AWS::Config::DeliveryChannel': { ...named('Name'), key: keyAt('S3KmsKeyArn') },
  'AWS::DynamoDB::Table': {
    ...named('TableName'),
    key: tableKey,
    policies: [denies('dynamodb:*', 'ResourcePolicy.PolicyDocument')],
  },
  'AWS::IAM::ManagedPolicy': { ...named('ManagedPolicyName'), policies: [identity('PolicyDocument')] },
  'AWS::IAM::Role': {
    ...named('RoleName', 'Policies.*.PolicyName'),
    policies: [identity('Policies.*.PolicyDocument'), denies('sts:*', 'AssumeRolePolicyDocument')],
  },
  'AWS::KMS::Alias': { ...plain, names: [{ path: 'AliasName', fixed: /^alias\// }] },
  'AWS::KMS::Key': { ...plain, policies: [rootManagesKey] },
  'AWS::Lambda::Alias': named('Name'),
  'AWS::Lambda::Function': { ...named('FunctionName'), key: keyAt('KmsKeyArn') },
  'AWS::Lambda::Permission': { ...plain, policies: 'permission' },
  'AWS::Lambda::Version': plain,
  'AWS::Logs::LogGroup': {
    names: [{ path: 'LogGroupName', fixed: logGroup }],
    key: keyAt('KmsKeyId'),
    policies: [denies('logs:*', 'ResourcePolicyDocument')],
  },
  'AWS::Logs::ResourcePolicy': { ...named('PolicyName'), policies: [denies('logs:*', 'PolicyDocument')] },
  'AWS::S3::Bucket': { ...named('BucketName'), key: bucketKey },
  'AWS::S3::BucketPolicy': { ...plain, policies: [denies('s3:*', 'PolicyDocument')] },
  'AWS::SNS::Subscription': plain,
  'AWS::SNS::Topic': { ...named('TopicName'), key: keyAt('KmsMasterKeyId') },
  'AWS::SNS::TopicPolicy': { ...plain, policies: [denies('sns:*', 'PolicyDocument')] },
  'AWS::SecretsManager::Secret': { ...named('Name'), key: keyAt('KmsKeyId') },
  'AWS::WAFv2::IPSet': named('Name'),
  'AWS::WAFv2::LoggingConfiguration': plain,
  'AWS::WAFv2::WebACL': named(
    'Name',
    'VisibilityConfig.MetricName',
    'Rules.*.Name',
    'Rules.*.VisibilityConfig.MetricName',
  ),
  'AWS::WAFv2::WebACLAssociation': plain,
  'AWS::XRay::Group': named('GroupName'),
  'AWS::XRay::SamplingRule': named('SamplingRule.RuleName'),
}

/** What is known of a resource's type; undefined for a type that is not in the table. */
export function typeOf({ Type }: Resource): ResourceType | undefined {
  return Object.hasOwn(resourceTypes, Type) ? resourceTypes[Type] : undefined
}

/** A finding for every resource of a type that nobody has put into the table. */
export function unknownTypes(stack: Stack, sentence: (type: string) => string): Finding[] {
  return stack.resources
    .filter(each => typeOf(each) === undefined)
    .map(each => ({ because: sentence(each.Type), resources: [each.id] }))
}

/** The policy documents of one kind that the stack has, with the resource that each is of. */
export function policiesOf(stack: Stack, kind: Policy['kind']) {
  return stack.resources.flatMap(each => {
    const policies = typeOf(each)?.policies ?? 'none'
    if (typeof policies === 'string') return []
    return policies
      .filter(policy => policy.kind === kind)
      .flatMap(({ path, exception }) =>
        allAt(each.Properties, path)
          .filter(document => document !== undefined)
          .map(document => ({ each, document, exception })),
      )
  })
}
