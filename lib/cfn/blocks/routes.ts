import { authorizerFunction, type Design } from '../../design/design'
import { normalPath, pathSegments, pathVariables, routeKey, type Route } from '../../design/route'
import { getAtt, literal, ref, sub } from '../intrinsics'
import { logicalId, once } from '../logical-ids'
import { physicalName } from '../physical-names'
import { entriesOf, type Entry, type Value } from '../template'
import { invocationUri } from './authorizer'
import { bodyModel } from './models'
import { preflight } from './preflights'

/** Above this many routes one permission stands for all: Lambda's resource policy holds 20 KB. */
export const permissionsAtMost = 40

/** Path resources, methods, body models, preflights and the permissions to call the functions. */
export function routes(design: Design): Entry[] {
  const routed = design.routes.filter(route => design.functions.some(each => each.name === route.function))
  const paths = [...new Set(routed.map(route => normalPath(route.path)))]
  return [
    ...resourcePaths(paths).map(pathResource),
    ...validators(routed),
    ...routed.flatMap(route => [...bodyModel(route), method(design, route), ...permission(design, route)]),
    ...paths.map(path => preflight(design, path, routed)),
    ...sharedPermissions(design),
  ]
}

/** Every path and every path above it, shortest first. */
function resourcePaths(paths: readonly string[]): string[] {
  const all = paths.flatMap(path =>
    pathSegments(path).map((_, depth, segments) => normalPath(segments.slice(0, depth + 1).join('/'))),
  )
  return [...new Set(all)]
}

function pathResource(path: string): Entry {
  const segments = pathSegments(path)
  const parent = segments.slice(0, -1).join('/')
  return entriesOf({ kind: 'api' }, 'R1').resource(
    logicalId.pathResource(path),
    'AWS::ApiGateway::Resource',
    {
      RestApiId: ref(once.restApi),
      ParentId: parent === '' ? getAtt(once.restApi, 'RootResourceId') : ref(logicalId.pathResource(parent)),
      PathPart: segments.at(-1)!,
    },
    `Path ${path}`,
  )
}

function validators(routed: readonly Route[]): Entry[] {
  const { resource } = entriesOf({ kind: 'api' }, 'R1')
  const validator = (id: string, name: 'parameters' | 'body-and-parameters', body: boolean) =>
    resource(
      id,
      'AWS::ApiGateway::RequestValidator',
      {
        Name: sub(physicalName.validator(name)),
        RestApiId: ref(once.restApi),
        ValidateRequestBody: body,
        ValidateRequestParameters: true,
      },
      `Refuses calls with a missing parameter${body ? ' or a body that does not fit its model' : ''}`,
    )
  if (routed.length === 0) return []
  const withBody = routed.some(route => route.body !== null)
  return [
    validator(once.parametersValidator, 'parameters', false),
    ...(withBody ? [validator(once.bodyValidator, 'body-and-parameters', true)] : []),
  ]
}

function method(design: Design, route: Route): Entry {
  const path = normalPath(route.path)
  const authorized = authorizerFunction(design) !== undefined
  return entriesOf({ kind: 'route', name: routeKey(route) }, 'R1', 'R10').resource(
    logicalId.method(path, route.method),
    'AWS::ApiGateway::Method',
    {
      RestApiId: ref(once.restApi),
      ResourceId: resourceOf(path),
      HttpMethod: route.method,
      AuthorizationType: 'CUSTOM',
      AuthorizerId: authorized ? ref(once.authorizer) : undefined,
      RequestValidatorId: ref(route.body === null ? once.parametersValidator : once.bodyValidator),
      RequestParameters: requestParameters(route),
      // By its content type alone a body could get past the model: without a match API Gateway validates nothing.
      RequestModels: route.body === null ? undefined : { $default: ref(logicalId.model(path, route.method)) },
      Integration: {
        Type: 'AWS_PROXY',
        IntegrationHttpMethod: 'POST',
        TimeoutInMillis: 29_000,
        Uri: invocationUri(logicalId.functionAlias(route.function)),
      },
    },
    `${routeKey(route)} calls ${route.function}, after the authorizer`,
  )
}

/** The API's root has no resource of its own. */
export function resourceOf(path: string): Value {
  return path === '/' ? getAtt(once.restApi, 'RootResourceId') : ref(logicalId.pathResource(path))
}

function requestParameters(route: Route): Value | undefined {
  const variables = pathVariables(route.path).map(name => [`method.request.path.${name}`, true] as const)
  const others = route.parameters.map(each => {
    const place = each.in === 'query' ? 'querystring' : 'header'
    return [`method.request.${place}.${each.name}`, each.required] as const
  })
  const all = [...variables, ...others]
  return all.length === 0 ? undefined : Object.fromEntries(all)
}

/** One permission a route, for its exact method and path; each path variable stands for any one value. */
function permission(design: Design, route: Route): Entry[] {
  if (routesOf(design, route.function) > permissionsAtMost) return []
  const path = normalPath(route.path)
  const any = pathSegments(path).map(segment => (segment.startsWith('{') ? '*' : literal(segment)))
  const verb = route.method === 'ANY' ? '*' : route.method
  return [
    entriesOf({ kind: 'route', name: routeKey(route) }, 'R1', 'R5').resource(
      logicalId.methodPermission(path, route.method),
      'AWS::Lambda::Permission',
      invokePermission(design, route.function, `${verb}/${any.join('/')}`),
      `Lets ${routeKey(route)}, and nothing else, call ${route.function}`,
    ),
  ]
}

function sharedPermissions(design: Design): Entry[] {
  return design.functions
    .filter(each => routesOf(design, each.name) > permissionsAtMost)
    .map(each =>
      entriesOf({ kind: 'function', name: each.name }, 'R1', 'R5').resource(
        logicalId.functionPermission(each.name),
        'AWS::Lambda::Permission',
        invokePermission(design, each.name, '*'),
        `Lets this stage call ${each.name}: a permission for each of its routes would not fit the 20 KB of its policy`,
      ),
    )
}

function routesOf(design: Design, functionName: string): number {
  return design.routes.filter(route => route.function === functionName).length
}

function invokePermission(design: Design, functionName: string, call: string) {
  return {
    FunctionName: ref(logicalId.functionAlias(functionName)),
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
    SourceArn: sub(
      `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${RestApi}/${physicalName.stage(design)}/${call}`,
    ),
  }
}
