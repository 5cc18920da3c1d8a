import type { RequirementId } from '../../cfn/origin'
import type { ResolvedTemplate } from '../../cfn/resolve'
import {
  append,
  arn,
  put,
  ref,
  remove,
  set,
  setAttribute,
  statement,
  unset,
  uri,
  type Break,
  type Json,
} from './break'
import { policyBreaks } from './policy-breaks'

/** A change of the starter's resolved template (prod) that makes exactly one requirement fail. */
export interface Breakage {
  readonly id: RequirementId
  readonly name: string
  readonly broken: (resolved: ResolvedTemplate) => ResolvedTemplate
}

const path = (id: string, parent: string, part: string) =>
  put(['Resources', id], {
    Type: 'AWS::ApiGateway::Resource',
    Properties: { RestApiId: ref('RestApi'), ParentId: ref(parent), PathPart: part },
  })

const breaks: Partial<Record<RequirementId, Record<string, Break>>> = {
  R1: {
    'another name': set('RestApi', ['Name'], 'prod-OtherAPI'),
    'a method of another function': set(
      'ItemsItemIdGetMethod',
      ['Integration', 'Uri'],
      uri('ListItemsFunctionAlias'),
    ),
    'a method past the alias': set('ItemsItemIdGetMethod', ['Integration', 'Uri'], uri('GetItemFunction')),
    'another method': set('ItemsItemIdPutMethod', ['HttpMethod'], 'PATCH'),
    'another path': set('ItemsItemIdResource', ['PathPart'], '{id}'),
    'a permission for another path': set('ItemsItemIdGetPermission', ['SourceArn'], {
      'Fn::Sub': 'arn:aws:execute-api:${RestApi}/prod-v1/GET/x',
    }),
    'a deployment that waits for nothing': setAttribute('ApiDeployment*', 'DependsOn', []),
    'two variables below one path': path('One', 'ItemsResource', '{id}'),
    'a path below a greedy variable': template => {
      path('One', 'ItemsItemIdResource', '{rest+}')(template)
      path('Two', 'One', 'x')(template)
    },
    'a model that is not there': set('ItemsPostMethod', ['RequestModels', '$default'], 'NoModel'),
    'a variable that is not in the path': set('ItemsItemIdGetMethod', ['RequestParameters'], {
      'method.request.path.orderId': true,
    }),
    'a wait of a minute': set('ItemsItemIdGetMethod', ['Integration', 'TimeoutInMillis'], 60_000),
    'a mock': set('ItemsPostMethod', ['Integration', 'Type'], 'MOCK'),
  },
  R2: {
    'no variable': unset('GetItemFunction', 'Environment', 'Variables', 'ITEMS_TABLE'),
    'a variable of another table': set(
      'GetItemFunction',
      ['Environment', 'Variables', 'ITEMS_TABLE'],
      ref('ClientsTable'),
    ),
  },
  R3: {
    "a table with DynamoDB's key": unset('ItemsTable', 'SSESpecification'),
    'variables without a key': unset('GetItemFunction', 'KmsKeyArn'),
    'another key to decrypt with': statement('GetItemFunctionPolicy', 2, 'Resource', arn('OpsKey')),
    "another key than the table's": statement('GetItemFunctionPolicy', 1, 'Resource', arn('OpsKey')),
    'a topic with the key of AWS': set('AlarmTopic', ['KmsMasterKeyId'], 'alias/aws/sns'),
    'a secret with the key of AWS': unset('AuthSigningKeySecret', 'KmsKeyId'),
    'a key that is not rotated': set('DataKey', ['EnableKeyRotation'], false),
    'a key without an alias': remove('EnvKeyAlias'),
    'a bucket without a customer key': set(
      'ConfigBucket',
      ['BucketEncryption', 'ServerSideEncryptionConfiguration', 0],
      {
        ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
      },
    ),
  },
  R4: {
    'a role for other services too': set(
      'GetItemFunctionRole',
      ['AssumeRolePolicyDocument', 'Statement', 0, 'Principal'],
      {
        Service: ['lambda.amazonaws.com', 'ec2.amazonaws.com'],
      },
    ),
    'a role for the whole account': set(
      'GetItemFunctionRole',
      ['AssumeRolePolicyDocument', 'Statement', 0, 'Principal'],
      { AWS: '123456789012' },
    ),
  },
  R5: policyBreaks,
  R6: {
    'another memory': set('GetItemFunction', ['MemorySize'], 1024),
    'another timeout': set('GetItemFunction', ['Timeout'], 9),
    'another retention': set('GetItemFunctionLogGroup', ['RetentionInDays'], 30),
    'another limit of the stage': set('ApiStage', ['MethodSettings', 0, 'ThrottlingRateLimit'], 50),
    'another limit of the WAF': set('WebAcl', ['Rules', 0, 'Statement', 'RateBasedStatement', 'Limit'], 1000),
    'another sampling': set('TraceSamplingRule', ['SamplingRule', 'FixedRate'], 1),
    'no protection from deletion': set('ItemsTable', ['DeletionProtectionEnabled'], false),
  },
  R7: {
    'a value as text': set(
      'AuthorizerFunction',
      ['Environment', 'Variables', 'AUTH_SIGNING_KEY'],
      'in plain text',
    ),
    'a secret with a given value': set('AuthSigningKeySecret', ['SecretString'], 'in plain text'),
    'a parameter for a secret': put(['Parameters', 'SigningKey'], { Type: 'String', NoEcho: true }),
    'an access key in a description': set('RestApi', ['Description'], ['AKIA', 'IOSFODNN7EXAMPLE'].join('')),
    'an access key in braces': set('RestApi', ['Description'], ['${AKIA', 'IOSFODNN7EXAMPLE}'].join('')),
    'a secure parameter': set(
      'GetItemFunction',
      ['Environment', 'Variables', 'TOKEN'],
      '{{resolve:ssm-secure:prod-token}}',
    ),
    'an output of a secret': put(
      ['Outputs', 'ApiId', 'Value'],
      '{{resolve:secretsmanager:prod-auth-signing-key}}',
    ),
    'a tag with a secret': set('ItemsTable', ['Tags', 0, 'Value'], '{{resolve:ssm-secure:key}}'),
    'bodies in the log': set('ApiStage', ['MethodSettings', 0, 'DataTraceEnabled'], true),
    'tokens in the access log': set(
      'ApiStage',
      ['AccessLogSetting', 'Format'],
      '$input.params().header.authorization',
    ),
    'tokens in the log of the WAF': unset('WafLogging', 'RedactedFields'),
  },
  R8: {
    'a version that goes': setAttribute('GetItemFunctionVersion*', 'DeletionPolicy', 'Delete'),
    'a version that goes when it is replaced': setAttribute(
      'GetItemFunctionVersion*',
      'UpdateReplacePolicy',
      undefined,
    ),
    'a function that does not change with its version': set(
      'GetItemFunction',
      ['Description'],
      'Reads one item',
    ),
    'an alias on the newest code': set('GetItemFunctionAlias', ['FunctionVersion'], '$LATEST'),
    'an alias that jumps': setAttribute('GetItemFunctionAlias', 'UpdatePolicy', undefined),
    'no way back': set('GetItemFunctionDeploymentGroup', ['AutoRollbackConfiguration', 'Enabled'], false),
    'no alarm': unset('GetItemFunctionDeploymentGroup', 'AlarmConfiguration'),
  },
  R9: {
    'an ARN with an account': set('WebAclAssociation', ['ResourceArn'], {
      'Fn::Sub': 'arn:aws:apigateway:us-west-2:123456789012:/restapis/${RestApi}/stages/${ApiStage}',
    }),
    'a group that only counts': set('WebAcl', ['Rules', 2, 'OverrideAction'], { Count: {} }),
    'another group': set(
      'WebAcl',
      ['Rules', 2, 'Statement', 'ManagedRuleGroupStatement', 'Name'],
      'AWSManagedRulesLinuxRuleSet',
    ),
    'a rate limit that only counts': set('WebAcl', ['Rules', 0, 'Action'], { Count: {} }),
    'one priority twice': set('WebAcl', ['Rules', 1, 'Priority'], 0),
    'a web ACL of CloudFront': set('WebAcl', ['Scope'], 'CLOUDFRONT'),
    'another log group': set('WafLogging', ['LogDestinationConfigs', 0], {
      'Fn::Sub': 'arn:aws:logs:us-west-2:1:log-group:${ApiAccessLogGroup}',
    }),
  },
  R10: {
    'a method for everybody': set('ItemsGetMethod', ['AuthorizationType'], 'NONE'),
    'no authorizer': unset('ItemsGetMethod', 'AuthorizerId'),
    'a decision that is reused': set('ApiAuthorizer', ['AuthorizerResultTtlInSeconds'], 300),
    'another function that decides': set('ApiAuthorizer', ['AuthorizerUri'], uri('GetItemFunctionAlias')),
    'an authorizer that may not be called': set('ApiAuthorizerPermission', ['SourceArn'], {
      'Fn::Sub': 'arn:aws:execute-api:${RestApi}/authorizers/x',
    }),
    'a preflight with a token': set('ItemsOptionsMethod', ['AuthorizationType'], 'CUSTOM'),
  },
  R11: {
    everybody: set('WebAcl', ['DefaultAction'], { Allow: {} }),
    'ranges that skip the other rules': set('WebAcl', ['Rules', 5, 'Priority'], -1),
    'a country': set('WebAcl', ['Rules', 5, 'Statement'], { GeoMatchStatement: { CountryCodes: ['US'] } }),
    'every IPv4 address': append('AllowedIpv4Set', ['Addresses'], '0.0.0.0/0'),
    'an IPv6 range among IPv4': append('AllowedIpv4Set', ['Addresses'], '2001:db8::/32'),
    'another range': set('AllowedIpv6Set', ['Addresses'], ['2600::/32']),
  },
  R12: {
    'a log for ever': unset('GetItemFunctionLogGroup', 'RetentionInDays'),
    'a group that Lambda makes': unset('GetItemFunction', 'LoggingConfig', 'LogGroup'),
    'the right to another group': statement(
      'GetItemFunctionPolicy',
      3,
      'Resource',
      'arn:aws:logs:us-west-2:1:log-group:x:log-stream:*',
    ),
    'a stage before the role it logs with': set('ApiStage', ['Description'], 'Live stage'),
    'no access log': unset('ApiStage', 'AccessLogSetting'),
    'no execution log': set('ApiStage', ['MethodSettings', 0, 'LoggingLevel'], 'OFF'),
  },
  R13: {
    'an alarm that tells nobody': set('GetItemFunctionErrorsAlarm', ['AlarmActions'], []),
    'an alarm that is silent': set('Api5xxAlarm', ['ActionsEnabled'], false),
    'no alarm on errors': set(
      'GetItemFunctionErrorsAlarm',
      ['Metrics', 1, 'MetricStat', 'Metric', 'MetricName'],
      'Throttles',
    ),
    'an alarm of another function': set(
      'GetItemFunctionDurationAlarm',
      ['Dimensions', 0, 'Value'],
      ref('ListItemsFunction'),
    ),
    'no alarm on latency': set('ApiLatencyAlarm', ['MetricName'], 'Count'),
    'no alarm of the WAF': remove('WafBlockedAlarm'),
    'no alarm of a table': remove('ItemsTableErrorsAlarm'),
    'no alarm of an index': set(
      'ItemsTableThrottlesAlarm',
      ['Metrics', 3, 'MetricStat', 'Metric', 'Dimensions', 1, 'Value'],
      'another',
    ),
    'no throttled calls of the table itself': set(
      'ItemsTableThrottlesAlarm',
      ['Metrics', 1, 'MetricStat', 'Metric', 'MetricName'],
      'ThrottledRequests',
    ),
    'a topic that is closed': set(
      'AlarmTopicPolicy',
      ['PolicyDocument', 'Statement', 0, 'Action'],
      'sns:Subscribe',
    ),
  },
  R14: {
    'a stage in the dark': set('ApiStage', ['TracingEnabled'], false),
    'a function in the dark': set('GetItemFunction', ['TracingConfig', 'Mode'], 'PassThrough'),
    'no right to send': statement('GetItemFunctionPolicy', 4, 'Action', ['xray:PutTraceSegments']),
    'no sampling': remove('TraceSamplingRule'),
  },
  R15: {
    'some types only': set('ConfigRecorder', ['RecordingGroup', 'AllSupported'], false),
    'a channel that waits for the recorder': setAttribute('ConfigDeliveryChannel', 'DependsOn', [
      'ConfigRecorder',
    ]),
    'no channel': remove('ConfigDeliveryChannel'),
    'a rule less': remove('TableRecoveryConfigRule'),
  },
  R16: {
    'no memory': unset('GetItemFunction', 'MemorySize'),
    'no timeout': unset('GetItemFunction', 'Timeout'),
  },
  R17: {
    'any region': put(['Rules', 'SupportedRegion'], undefined),
    'any account': put(['Rules', 'AccountProd'], undefined),
    'another region': put(
      ['Rules', 'SupportedRegion', 'Assertions', 0, 'Assert', 'Fn::Equals', 1],
      'us-east-1',
    ),
  },
  R18: {
    'a topic': set('AlarmTopic', ['TopicName'], 'alarms'),
    'an alias': set('GetItemFunctionAlias', ['Name'], 'live'),
    'the name of a key': set('DataKeyAlias', ['AliasName'], 'alias/data'),
    'the stage': set('ApiStage', ['StageName'], 'prod'),
    'a rule of the WAF': set('WebAcl', ['Rules', 1, 'Name'], 'ip-reputation'),
    'a group of X-Ray': set('TraceGroup', ['GroupName'], 'MyAPI'),
    'a role that CloudFormation names': unset('ConfigRole', 'RoleName'),
    'an inline policy': set(
      'DeployRole',
      ['Policies'],
      [{ PolicyName: 'deploy', PolicyDocument: { Statement: [] } }],
    ),
    'a log group': set('ApiAccessLogGroup', ['LogGroupName'], '/aws/apigateway/MyAPI-prod-access'),
    'an export': put(['Outputs', 'ApiUrl', 'Export', 'Name'], 'MyAPI-url'),
  },
  R19: {
    'an older runtime': set('GetItemFunction', ['Runtime'], 'nodejs22.x'),
    'a preview': set('GetItemFunction', ['Runtime'], 'nodejs26.x'),
  },
  R20: {
    'a macro': put(['Transform'], 'AWS::Serverless-2016-10-31'),
    'a reference to nothing': set('ItemsTable', ['Tags', 0, 'Value'], ref('Nothing')),
    'a reference to nothing in a text': set('RestApi', ['Description'], { 'Fn::Sub': 'see ${Nothing.Arn}' }),
    'an output of nothing': put(['Outputs', 'ApiId', 'Value'], ref('Nothing')),
    'a wait for nothing': setAttribute('ApiStage', 'DependsOn', ['Nothing']),
    'a wait in a circle': setAttribute('DataKey', 'DependsOn', ['ItemsTable']),
    'a condition that is left': setAttribute('ItemsTable', 'Condition', 'IsProd'),
  },
}

/** Every breakage, by requirement. */
export const breakages: readonly Breakage[] = Object.entries(breaks).flatMap(([id, list]) =>
  Object.entries(list).map(([name, change]): Breakage => ({
    id: id as RequirementId,
    name,
    broken: resolved => {
      const copy = JSON.parse(JSON.stringify(resolved)) as ResolvedTemplate
      change(copy as unknown as Json)
      return copy
    },
  })),
)
