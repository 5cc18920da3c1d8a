import type { Design } from '../../design/design'
import { normalPath, pathSegments, type Route } from '../../design/route'
import { ifElse, ref, sub } from '../intrinsics'
import { conditionId, logicalId, once } from '../logical-ids'
import { mappingOf } from '../mapping'
import { physicalName } from '../physical-names'
import { entriesOf, type Entry, type Value } from '../template'
import { verbsOf } from './preflights'
import { environmentTags, namedTags } from './tags'

/** The stage: logs, traces, limits, and the certificate by which it shows itself. */
export function stage(design: Design, deploymentId: string): Entry[] {
  const part = { kind: 'api' } as const
  const { resource, mapping } = entriesOf(part, 'R1', 'R12', 'R14', 'R6')
  const limits = mappingOf(design, 'Throttling')
  const settings = [
    methodSetting(
      '/*',
      '*',
      limits.pick('Rate', each => each.throttling.rate),
      limits.pick('Burst', each => each.throttling.burst),
    ),
    ...design.routes.flatMap(route => routeSettings(design, route, limits)),
  ]
  return [
    mapping('Throttling', limits.rows, 'Requests a second that the stage accepts, by environment'),
    resource(
      once.clientCertificate,
      'AWS::ApiGateway::ClientCertificate',
      {
        Description: sub(`${physicalName.api(design)} backend certificate`),
        Tags: namedTags(physicalName.api(design)),
      },
      'Certificate by which the stage shows itself to HTTP backends; Lambda does not ask for it',
    ),
    resource(
      once.stage,
      'AWS::ApiGateway::Stage',
      {
        RestApiId: ref(once.restApi),
        DeploymentId: ref(deploymentId),
        StageName: sub(physicalName.stage(design)),
        // Names the account only where the stack makes it: the stage must wait for it, and DependsOn takes no condition.
        Description: ifElse(
          conditionId.createsApiAccount,
          sub(`Live stage that logs through \${${once.account}}`),
          'Live stage',
        ),
        TracingEnabled: true,
        CacheClusterEnabled: false,
        ClientCertificateId: ref(once.clientCertificate),
        AccessLogSetting: {
          DestinationArn: sub(
            `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${${once.accessLogGroup}}`,
          ),
          Format: accessLogFormat,
        },
        MethodSettings: settings,
        Tags: environmentTags,
      },
      'The stage that serves the API',
      {
        DependsOn: [once.executionLogGroup],
        Metadata: {
          checkov: {
            skip: [
              {
                id: 'CKV_AWS_120',
                comment: 'Responses are specific to the caller and must not be cached by the stage.',
              },
            ],
          },
        },
      },
    ),
  ]
}

const accessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  extendedRequestId: '$context.extendedRequestId',
  requestTime: '$context.requestTime',
  sourceIp: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.resourcePath',
  status: '$context.status',
  protocol: '$context.protocol',
  responseLength: '$context.responseLength',
  latency: '$context.responseLatency',
  integrationLatency: '$context.integrationLatency',
  authorizerError: '$context.authorizer.error',
  principal: '$context.authorizer.principalId',
  wafStatus: '$context.waf.status',
  wafResponse: '$context.wafResponseCode',
  traceId: '$context.xrayTraceId',
})

// A setting of one method inherits nothing, so each repeats logging and metrics. The level is literal for rule checkers.
function methodSetting(path: string, method: string, rate: Value, burst: Value): Value {
  return {
    ResourcePath: path,
    HttpMethod: method,
    LoggingLevel: 'ERROR',
    DataTraceEnabled: false,
    MetricsEnabled: true,
    CacheDataEncrypted: true,
    ThrottlingRateLimit: rate,
    ThrottlingBurstLimit: burst,
  }
}

/** A route's own limit; an environment where it has none repeats the stage's. */
function routeSettings(design: Design, route: Route, limits: ReturnType<typeof mappingOf>): Value[] {
  if (Object.values(route.throttling).every(each => each === null)) return []
  const { method, path } = route
  const key = (what: string) => logicalId.routeKey(normalPath(path), method, what)
  const rate = limits.pick(key('Rate'), each => (route.throttling[each.name] ?? each.throttling).rate)
  const burst = limits.pick(key('Burst'), each => (route.throttling[each.name] ?? each.throttling).burst)
  // A method setting knows no ANY, and * goes with the path /* only. A verb with a route of its own is not ANY's.
  const others = design.routes
    .filter(each => each.method !== method && normalPath(each.path) === normalPath(path))
    .map(each => each.method)
  const verbs = verbsOf(method).filter(verb => method !== 'ANY' || !others.includes(verb))
  return verbs.map(verb => methodSetting(settingPath(path), verb, rate, burst))
}

/** `/items/{itemId}` is `/~1items~1{itemId}` here: each slash of the path as ~1, after one leading slash. */
function settingPath(path: string): string {
  const segments = pathSegments(normalPath(path))
  return segments.length === 0 ? '/' : `/${segments.map(segment => `~1${segment}`).join('')}`
}
