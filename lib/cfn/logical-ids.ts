import { normalPath, pathSegments, type Route } from '../design/route'
import { shortHash } from './hash'

/**
 * A logical id depends on the name alone, never on the other names of the design: CloudFormation would otherwise replace a
 * resource, and one with a fixed physical name cannot be replaced. So a name whose words say it all (`get-item`) becomes
 * these words, and any other (`getItem`, `get_item`, `a-1`) carries a hash of itself; no two names share an id.
 */
function words(name: string): string {
  const plain = name
    .split(/[^A-Za-z0-9]+/)
    .map(capital)
    .join('')
  return /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name) ? plain : plain + capital(shortHash(name, 6))
}

/** `/items/{itemId}` gives `ItemsItemId`. Segments that could be read in two ways carry a hash of the path. */
function pathWords(path: string): string {
  const segments = pathSegments(path)
  if (segments.length === 0) return 'Root'
  const plain = segments
    .map(segment =>
      segment
        .split(/[^A-Za-z0-9]+/)
        .map(capital)
        .join(''),
    )
    .join('')
  const clear = segments.every(segment =>
    segment.startsWith('{')
      ? /^\{[a-z][a-z0-9]*Id\}$/.test(segment)
      : /^(?!id$|root$)[a-z][a-z0-9]*$/.test(segment),
  )
  return clear ? plain : plain + capital(shortHash(normalPath(path), 6))
}

function methodWord(method: Route['method'] | 'OPTIONS'): string {
  return method.charAt(0) + method.slice(1).toLowerCase()
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The only place where a logical id is spelled. The last word tells the kind, so ids of two kinds never meet. */
export const logicalId = {
  function: (name: string) => `${words(name)}Function`,
  functionLogGroup: (name: string) => `${words(name)}FunctionLogGroup`,
  functionPolicy: (name: string) => `${words(name)}FunctionPolicy`,
  functionRole: (name: string) => `${words(name)}FunctionRole`,
  functionVersion: (name: string, hash: string) => `${words(name)}FunctionVersion${hash}`,
  functionAlias: (name: string) => `${words(name)}FunctionAlias`,
  functionDeploymentGroup: (name: string) => `${words(name)}FunctionDeploymentGroup`,
  functionAlarm: (name: string, kind: 'Errors' | 'Throttles' | 'Duration' | 'Invocations') =>
    `${words(name)}Function${kind}Alarm`,
  /** Mapping of a function's values by environment. */
  functionMapping: (name: string) => `${words(name)}Function`,
  /** Key of a function's value in a mapping that holds many functions. */
  functionKey: (name: string, what: string) => `${words(name)}${what}`,
  table: (name: string) => `${words(name)}Table`,
  tableMapping: (name: string) => `${words(name)}Table`,
  tableAlarm: (name: string, kind: 'Throttles' | `Throttles${number}` | 'Errors') =>
    `${words(name)}Table${kind}Alarm`,
  tableOutput: (name: string) => `${words(name)}TableName`,
  secret: (name: string) => `${words(name)}Secret`,
  pathResource: (path: string) => `${pathWords(path)}Resource`,
  method: (path: string, method: Route['method'] | 'OPTIONS') =>
    `${pathWords(path)}${methodWord(method)}Method`,
  methodPermission: (path: string, method: Route['method']) =>
    `${pathWords(path)}${methodWord(method)}Permission`,
  functionPermission: (name: string) => `${words(name)}FunctionPermission`,
  model: (path: string, method: Route['method']) => `${pathWords(path)}${methodWord(method)}Model`,
  /** A model's name at API Gateway, which takes letters and digits only. */
  modelName: (path: string, method: Route['method']) => `${pathWords(path)}${methodWord(method)}`,
  /** Key of a route's value in the mapping of all routes. */
  routeKey: (path: string, method: Route['method'], what: string) =>
    `${pathWords(path)}${methodWord(method)}${what}`,
  /** Key of a variable's value in its function's mapping: LOG_LEVEL gives VariableLogLevel. */
  variableKey: (name: string) => {
    const plain = name
      .split('_')
      .map(word => capital(word.toLowerCase()))
      .join('')
    const clear = /^[A-Z][A-Z0-9]*(_[A-Z][A-Z0-9]*)*$/.test(name)
    return `Variable${clear ? plain : plain + capital(shortHash(name, 6))}`
  },
  accountRule: (environment: string) => `Account${capital(environment)}`,
  environmentCondition: (environment: string) => `EnvironmentIs${capital(environment)}`,
  configRule: (name: string) => `${name.split('-').map(capital).join('')}ConfigRule`,
  deployment: (hash: string) => `ApiDeployment${hash}`,
} as const

/** Logical ids of what a stack has once. */
export const once = {
  dataKey: 'DataKey',
  envKey: 'EnvKey',
  opsKey: 'OpsKey',
  restApi: 'RestApi',
  account: 'ApiAccount',
  accountRole: 'ApiAccountRole',
  authorizer: 'ApiAuthorizer',
  authorizerPermission: 'ApiAuthorizerPermission',
  parametersValidator: 'ApiParametersValidator',
  bodyValidator: 'ApiBodyValidator',
  clientErrorResponse: 'ApiDefault4xxResponse',
  serverErrorResponse: 'ApiDefault5xxResponse',
  clientCertificate: 'ApiClientCertificate',
  stage: 'ApiStage',
  accessLogGroup: 'ApiAccessLogGroup',
  executionLogGroup: 'ApiExecutionLogGroup',
  webAcl: 'WebAcl',
  webAclAssociation: 'WebAclAssociation',
  ipv4Set: 'AllowedIpv4Set',
  ipv6Set: 'AllowedIpv6Set',
  wafLogGroup: 'WafLogGroup',
  wafLogPolicy: 'WafLogPolicy',
  wafLogging: 'WafLogging',
  deployApplication: 'DeployApplication',
  deployPolicy: 'DeployPolicy',
  deployRole: 'DeployRole',
  topic: 'AlarmTopic',
  topicPolicy: 'AlarmTopicPolicy',
  subscription: 'AlarmSubscription',
  serverErrorsAlarm: 'Api5xxAlarm',
  traceGroup: 'TraceGroup',
  samplingRule: 'TraceSamplingRule',
  dashboard: 'Dashboard',
  configBucket: 'ConfigBucket',
  configBucketPolicy: 'ConfigBucketPolicy',
  configAccessLogBucket: 'ConfigAccessLogBucket',
  configAccessLogBucketPolicy: 'ConfigAccessLogBucketPolicy',
  configPolicy: 'ConfigPolicy',
  configRole: 'ConfigRole',
  configRecorder: 'ConfigRecorder',
  configDeliveryChannel: 'ConfigDeliveryChannel',
} as const

/** Names of the template's conditions that the designs of environments and the parameters decide together. */
export const conditionId = {
  overridesIpv4: 'OverridesIpv4Cidrs',
  overridesIpv6: 'OverridesIpv6Cidrs',
  notifiesAlarmEmail: 'NotifiesAlarmEmail',
  overridesAlarmEmail: 'OverridesAlarmEmail',
  createsConfigRecorder: 'CreatesConfigRecorder',
  createsApiAccount: 'CreatesApiGatewayAccount',
} as const

/** The variable that carries a table's physical name: order-lines gives ORDER_LINES_TABLE. */
export function tableVariable(table: string): string {
  const upper = table.toUpperCase().replaceAll('-', '_')
  const clear = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(table)
  return `${clear ? upper : `${upper}_${shortHash(table, 6).toUpperCase()}`}_TABLE`
}
