import type { Value } from '../../cfn/template'
import { unless, type Finding, type Proof } from './proof'
import type { Resource, Stack } from './stack'
import { at, listOf, textOf } from './value'

/** A property that holds a name, and what the service fixes in front of the part that a customer chooses. */
interface Name {
  readonly path: readonly string[]
  readonly fixed?: RegExp
}

/** The types whose names a customer chooses. A model's name takes letters and digits only, so it can have no prefix. */
const namesByType: Record<string, readonly Name[]> = {
  'AWS::ApiGateway::Authorizer': [{ path: ['Name'] }],
  'AWS::ApiGateway::RequestValidator': [{ path: ['Name'] }],
  'AWS::ApiGateway::RestApi': [{ path: ['Name'] }],
  'AWS::ApiGateway::Stage': [{ path: ['StageName'] }],
  'AWS::CloudWatch::Alarm': [{ path: ['AlarmName'] }],
  'AWS::CloudWatch::Dashboard': [{ path: ['DashboardName'] }],
  'AWS::CodeDeploy::Application': [{ path: ['ApplicationName'] }],
  'AWS::CodeDeploy::DeploymentGroup': [{ path: ['DeploymentGroupName'] }],
  'AWS::Config::ConfigRule': [{ path: ['ConfigRuleName'] }],
  'AWS::Config::ConfigurationRecorder': [{ path: ['Name'] }],
  'AWS::Config::DeliveryChannel': [{ path: ['Name'] }],
  'AWS::DynamoDB::Table': [{ path: ['TableName'] }],
  'AWS::IAM::ManagedPolicy': [{ path: ['ManagedPolicyName'] }],
  'AWS::IAM::Role': [{ path: ['RoleName'] }],
  'AWS::KMS::Alias': [{ path: ['AliasName'], fixed: /^alias\// }],
  'AWS::Lambda::Alias': [{ path: ['Name'] }],
  'AWS::Lambda::Function': [{ path: ['FunctionName'] }],
  'AWS::Logs::LogGroup': [
    {
      path: ['LogGroupName'],
      fixed: /^(\/aws\/lambda\/|\/aws\/apigateway\/|aws-waf-logs-|API-Gateway-Execution-Logs_\$\{[^}]+\}\/)/,
    },
  ],
  'AWS::Logs::ResourcePolicy': [{ path: ['PolicyName'] }],
  'AWS::S3::Bucket': [{ path: ['BucketName'] }],
  'AWS::SNS::Topic': [{ path: ['TopicName'] }],
  'AWS::SecretsManager::Secret': [{ path: ['Name'] }],
  'AWS::WAFv2::IPSet': [{ path: ['Name'] }],
  'AWS::WAFv2::WebACL': [{ path: ['Name'] }, { path: ['VisibilityConfig', 'MetricName'] }],
  'AWS::XRay::Group': [{ path: ['GroupName'] }],
  'AWS::XRay::SamplingRule': [{ path: ['SamplingRule', 'RuleName'] }],
}

/** R18: every name that a customer can choose begins with the environment. */
export function physicalNames(stack: Stack): Proof {
  const named = stack.resources.filter(each => each.Type in namesByType)
  return {
    holds: {
      because: `The names of ${named.length} resources begin with ${stack.named('')}, after what AWS itself fixes.`,
      resources: named.map(each => each.id),
    },
    fails: [...named.flatMap(each => oneResource(stack, each)), ...exports(stack)],
  }
}

function oneResource(stack: Stack, each: Resource): Finding[] {
  const names = namesByType[each.Type]!.map(({ path, fixed }) =>
    textOf(at(each.Properties, ...path)).replace(fixed ?? '', ''),
  )
  const rules = each.Type === 'AWS::WAFv2::WebACL' ? listOf(each.Properties['Rules']).flatMap(ruleNames) : []
  const wrong = [...names, ...rules].find(name => !name.startsWith(stack.named('')))
  return unless(
    wrong === undefined,
    `the name ${wrong || `of ${each.id}`} does not begin with ${stack.named('')}`,
    each.id,
  )
}

function ruleNames(rule: Value): string[] {
  return [textOf(at(rule, 'Name')), textOf(at(rule, 'VisibilityConfig', 'MetricName'))]
}

// An export's name is unique in an account and region.
function exports(stack: Stack): Finding[] {
  return Object.values(stack.resolved.Outputs ?? {}).flatMap(output => {
    const name = textOf(at(output, 'Export', 'Name'))
    return unless(
      name === '' || name.startsWith(stack.named('')),
      `the export ${name} does not begin with ${stack.named('')}`,
    )
  })
}
