import { newRoute } from '../../design/route'
import type { Design } from '../../design/design'
import { append, arn, put, ref, remove, set, setAttribute, statement, unset, type Break } from './break'
import { changed } from './changed'
import type { Change } from './problem-case'

/** One mistake, made in a compiled template, in its text, or in the design itself. */
export type Fault =
  | { readonly template: Break }
  | { readonly text: readonly [from: string, to: string] }
  | { readonly design: Change }

/** What the faults are made in: the starter with less of what repeats, so that cfn-lint reads all of them in a minute. */
export const unbroken: Design = changed(design => {
  const kept = ['create-item', 'get-item', 'authorizer']
  design.functions = design.functions.filter(each => kept.includes(each.name))
  design.routes = design.routes.filter(each => kept.includes(each.function))
  for (const kind of ['functionThrottles', 'functionDuration', 'functionInvocations', 'tableErrors'] as const)
    design.monitoring.alarms[kind] = false
})

const names = ['prod', 'dev']
const getItem = (design: Design) => design.functions.find(each => each.name === 'get-item')!
const method = 'ItemsItemIdGetMethod'
const variables = ['Environment', 'Variables'] as const

function pathBelow(parent: string, part: string, id = 'OneMoreResource'): Break {
  return put(['Resources', id], {
    Type: 'AWS::ApiGateway::Resource',
    Properties: { RestApiId: ref('RestApi'), ParentId: ref(parent), PathPart: part },
  })
}

const both =
  (...breaks: Break[]): Break =>
  template => {
    for (const each of breaks) each(template)
  }

const rows = (mapping: string, key: string, value: string | number) =>
  both(...names.map(name => put(['Mappings', mapping, name, key], value)))

/** What AWS refuses, or what fails once it is deployed. */
export const faults: Readonly<Record<string, Fault>> = {
  // Paths and methods
  'two variables below one path': { template: pathBelow('ItemsResource', '{id}') },
  'two variables below one path, designed': {
    design: design => void design.routes.push(newRoute('GET', '/items/{id}/history', 'get-item', names)),
  },
  'a path below a greedy variable': {
    template: both(
      pathBelow('ItemsItemIdResource', '{rest+}'),
      pathBelow('OneMoreResource', 'x', 'OneMoreResourceBelow'),
    ),
  },
  'a path below a greedy variable, designed': {
    design: design => void design.routes.push(newRoute('GET', '/files/{path+}/meta', 'get-item', names)),
  },
  'a method twice': {
    template: template => {
      const resources = template['Resources'] as Record<string, never>
      resources['OneMoreMethod'] = resources[method]!
    },
  },
  'a route twice, designed': {
    design: design => void design.routes.push(newRoute('POST', '/items/', 'get-item', names)),
  },
  'a model that is not there': {
    template: set('ItemsPostMethod', ['RequestModels', '$default'], 'NoModel'),
  },
  'a path parameter that is not in the path': {
    template: set(method, ['RequestParameters'], { 'method.request.path.orderId': true }),
  },
  'an integration of 60 seconds': { template: set(method, ['Integration', 'TimeoutInMillis'], 60_000) },
  'a permission on the function past its alias': {
    template: set('ItemsItemIdGetPermission', ['FunctionName'], ref('GetItemFunction')),
  },
  'a decision kept for over an hour': {
    template: set('ApiAuthorizer', ['AuthorizerResultTtlInSeconds'], 3601),
  },
  // Deployment and stage
  'a deployment that waits for no method': {
    template: setAttribute('ApiDeployment*', 'DependsOn', undefined),
  },
  'a deployment that lacks one method': {
    template: setAttribute('ApiDeployment*', 'DependsOn', ['ItemsPostMethod']),
  },
  'a stage without a deployment': { template: unset('ApiStage', 'DeploymentId') },
  'a stage name with a space': {
    template: set('ApiStage', ['StageName'], { 'Fn::Sub': '${Environment} v1' }),
  },
  'a stage that does not wait for the account': { template: set('ApiStage', ['Description'], 'Live stage') },
  'a stage log with a star': {
    template: set('ApiStage', ['AccessLogSetting', 'DestinationArn'], arn('ApiAccessLogGroup')),
  },
  // WAF
  'every IPv4 address': { template: put(['Mappings', 'Waf', 'prod', 'AllowedIpv4Cidrs'], ['0.0.0.0/0']) },
  'a malformed range': { template: put(['Mappings', 'Waf', 'prod', 'AllowedIpv4Cidrs'], ['203.0.256.0/24']) },
  'an IPv6 range among IPv4': {
    template: put(['Mappings', 'Waf', 'prod', 'AllowedIpv4Cidrs'], ['2001:db8::/32']),
  },
  'every IPv6 address, designed': { design: design => void design.environments[0]!.allowedIpv6.push('::/0') },
  'one priority twice': { template: set('WebAcl', ['Rules', 1, 'Priority'], 0) },
  'a WAF log group of any name': {
    template: set('WafLogGroup', ['LogGroupName'], { 'Fn::Sub': '${Environment}-waf-log' }),
  },
  'a WAF log with a star': { template: set('WafLogging', ['LogDestinationConfigs', 0], arn('WafLogGroup')) },
  'an association with an account in its ARN': {
    template: set('WebAclAssociation', ['ResourceArn'], {
      'Fn::Sub':
        'arn:${AWS::Partition}:apigateway:${AWS::Region}:${AWS::AccountId}:/restapis/${RestApi}/stages/${ApiStage}',
    }),
  },
  // Functions
  'a runtime in preview': { template: set('GetItemFunction', ['Runtime'], 'nodejs26.x') },
  'a runtime of long ago': { template: set('GetItemFunction', ['Runtime'], 'nodejs12.x') },
  'a timeout of 901 seconds': { template: set('GetItemFunction', ['Timeout'], 901) },
  'a timeout of 901 seconds in a mapping': { template: rows('GetItemFunction', 'Timeout', 901) },
  'a memory of 64 MB in a mapping': { template: rows('GetItemFunction', 'MemorySize', 64) },
  'a memory of 64 MB for dev, designed': { design: design => void (getItem(design).memory['dev'] = 64) },
  'a memory of 40,000 MB in a mapping': { template: rows('GetItemFunction', 'MemorySize', 40_000) },
  "a variable of Lambda's own": { template: set('GetItemFunction', [...variables, 'AWS_REGION'], 'x') },
  'more than 4 KB of variables': {
    template: set('GetItemFunction', [...variables, 'TEXT'], 'x'.repeat(4200)),
  },
  'a secure parameter in a variable': {
    template: set('GetItemFunction', [...variables, 'TOKEN'], {
      'Fn::Sub': '{{resolve:ssm-secure:${Environment}-token}}',
    }),
  },
  'a misspelt property': { template: set('GetItemFunction', ['Handlr'], 'index.handler') },
  'a function without a role': { template: unset('GetItemFunction', 'Role') },
  'a version that may go': { template: setAttribute('GetItemFunctionVersion*', 'DeletionPolicy', undefined) },
  // Tables, keys, logs, names
  'an index on an attribute that is not declared': {
    template: set('ItemsTable', ['GlobalSecondaryIndexes', 0, 'KeySchema', 1, 'AttributeName'], 'updatedAt'),
  },
  'a provisioned table without throughput': { template: set('ItemsTable', ['BillingMode'], 'PROVISIONED') },
  'a type of attribute that is none': {
    template: set('ItemsTable', ['AttributeDefinitions', 0, 'AttributeType'], 'X'),
  },
  'a key deleted after 3 days': { template: set('DataKey', ['PendingWindowInDays'], 3) },
  'a retention of 31 days in a mapping': { template: rows('Logs', 'RetentionDays', 31) },
  'a name with a slash': { template: set('GetItemFunction', ['FunctionName'], 'prod/get-item') },
  'a name that is too long': {
    template: set('TraceSamplingRule', ['SamplingRule', 'RuleName'], 'prod-'.repeat(8)),
  },
  'an API name too long for its trace group, designed': {
    design: design => void (design.api.name = 'a'.repeat(28)),
  },
  // Policies
  'an action that does not exist': {
    template: statement('GetItemFunctionPolicy', 0, 'Action', ['dynamodb:GetItems']),
  },
  'a policy of more than 6,144 characters': {
    template: append('GetItemFunctionPolicy', ['PolicyDocument', 'Statement'], {
      Effect: 'Allow',
      Action: 'dynamodb:GetItem',
      Resource: Array.from({ length: 100 }, (_, at) => ({
        'Fn::Sub': `arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/\${Environment}-${at}`,
      })),
    }),
  },
  // References and the form of the template
  'a reference to nothing': { template: set('GetItemFunction', ['Role'], arn('NoRole')) },
  'an attribute that does not exist': {
    template: set('GetItemFunction', ['Role'], { 'Fn::GetAtt': ['GetItemFunctionRole', 'Name'] }),
  },
  'a text with a reference to nothing': {
    template: set('RestApi', ['Description'], { 'Fn::Sub': 'see ${Nothing}' }),
  },
  'a row of a mapping that is not there': {
    template: put(['Mappings', 'GetItemFunction', 'dev'], undefined),
  },
  'a circle': { template: setAttribute('DataKey', 'DependsOn', ['ItemsTable']) },
  "a role in its own key's policy": {
    template: append('DataKey', ['KeyPolicy', 'Statement'], {
      Effect: 'Allow',
      Principal: { AWS: arn('GetItemFunctionRole') },
      Action: 'kms:Decrypt',
      Resource: '*',
    }),
  },
  'a wait for what a condition leaves out': {
    template: setAttribute('ApiStage', 'DependsOn', ['ApiAccount']),
  },
  'a condition that nothing names': {
    template: put(['Conditions', 'Idle'], { 'Fn::Equals': [ref('Environment'), 'prod'] }),
  },
  'a condition that is not there': { template: setAttribute('ItemsTable', 'Condition', 'IsProd') },
  'a type that does not exist': {
    template: put(['Resources', 'ItemsTable', 'Type'], 'AWS::DynamoDB::Tables'),
  },
  'a default that is not allowed': { template: put(['Parameters', 'Environment', 'Default'], 'test') },
  'an output of nothing': { template: put(['Outputs', 'ApiId', 'Value'], ref('Nothing')) },
  'a list where a text belongs': { template: set('AlarmTopic', ['TopicName'], ['alarms']) },
  'a recorder after its channel and before it': {
    template: both(
      setAttribute('ConfigRecorder', 'DependsOn', ['ConfigDeliveryChannel']),
      setAttribute('ConfigDeliveryChannel', 'DependsOn', ['ConfigRecorder']),
    ),
  },
  'no bucket policy': { template: remove('ConfigBucketPolicy') },
  'a deletion policy that asks a mapping': {
    template: setAttribute('ItemsTable', 'DeletionPolicy', {
      'Fn::FindInMap': ['Tables', ref('Environment'), 'DeletionProtection'],
    }),
  },
  'an alias of YAML': {
    text: ['ENVIRONMENT: !Ref Environment', 'ENVIRONMENT: &again !Ref Environment\n          AGAIN: *again'],
  },
  'a property twice': {
    text: ['      Handler: index.handler', '      Handler: index.handler\n      Handler: index.other'],
  },
}
