import { normalPath, pathSegments, routeKey, type Route } from '../../design/route'
import { methodRequests, pathOf, pathTree } from './methods'
import { count, unless, type Finding, type Proof } from './proof'
import { nameOf, type Resource, type Stack } from './stack'
import { at, listOf, referencesIn, targetOf, textOf } from './value'

/** R1: one REST API of the right name routes each route of the design, and nothing else, to its function's alias. */
export function routing(stack: Stack): Proof {
  const { design, named } = stack
  const apis = stack.ofType('AWS::ApiGateway::RestApi')
  const methods = routedMethods(stack)
  const name = named(design.api.name)
  return {
    holds: {
      because: `${name} sends ${count(design.routes.length, 'route')} to the aliases of their functions, each with a permission of its own path.`,
      resources: [...apis.map(each => each.id), ...methods.map(each => each.method.id)],
    },
    fails: [
      ...unless(
        apis.length === 1,
        `there are ${apis.length} REST APIs instead of one`,
        ...apis.map(each => each.id),
      ),
      ...apis.flatMap(api =>
        unless(textOf(api.Properties['Name']) === name, `the API is not called ${name}`, api.id),
      ),
      ...design.routes.flatMap(route => oneRoute(stack, route, methods)),
      ...methods
        .filter(({ key }) => !design.routes.some(route => routeKey(route) === key))
        .map(({ key, method }): Finding => ({
          because: `${key} is no route of the design`,
          resources: [method.id],
        })),
      ...pathTree(stack),
      ...methodRequests(stack),
      ...deployed(stack),
    ],
  }
}

interface RoutedMethod {
  readonly key: string
  readonly method: Resource
}

/** Every method but the preflights, by its route's key. */
export function routedMethods(stack: Stack): RoutedMethod[] {
  return stack
    .ofType('AWS::ApiGateway::Method')
    .filter(method => method.Properties['HttpMethod'] !== 'OPTIONS')
    .map(method => ({
      method,
      key: `${textOf(method.Properties['HttpMethod'])} ${pathOf(stack, method.Properties['ResourceId'])}`,
    }))
}

function oneRoute(stack: Stack, route: Route, methods: readonly RoutedMethod[]): Finding[] {
  const key = routeKey(route)
  const method = methods.find(each => each.key === key)?.method
  if (method === undefined) return [{ because: `${key} has no method`, resources: [] }]
  const integration = method.Properties['Integration']
  const alias = integrationAlias(stack, at(integration, 'Uri'))
  if (
    at(integration, 'Type') !== 'AWS_PROXY' ||
    at(integration, 'IntegrationHttpMethod') !== 'POST' ||
    alias === undefined
  ) {
    return [{ because: `${key} is not sent to a function's alias`, resources: [method.id] }]
  }
  const called = stack.referred(alias.Properties['FunctionName'], 'AWS::Lambda::Function')
  if (called === undefined || nameOf(called) !== stack.named(route.function)) {
    return [
      {
        because: `${key} is sent to another function than ${route.function}`,
        resources: [method.id, alias.id],
      },
    ]
  }
  return unless(
    isPermitted(stack, route, alias.id),
    `API Gateway may not call ${route.function} for ${key}`,
    method.id,
    alias.id,
  )
}

/** The alias that an integration's or an authorizer's URI names. */
export function integrationAlias(stack: Stack, uri: Parameters<Stack['referred']>[0]): Resource | undefined {
  const [, target] =
    /:lambda:path\/2015-03-31\/functions\/(\$\{[^}]+\})\/invocations$/.exec(textOf(uri)) ?? []
  return target === undefined ? undefined : stack.referred({ 'Fn::Sub': target }, 'AWS::Lambda::Alias')
}

function isPermitted(stack: Stack, route: Route, alias: string): boolean {
  const stage = stack.named(stack.design.api.stageName)
  const path = pathSegments(normalPath(route.path))
    .map(segment => (segment.startsWith('{') ? '*' : segment))
    .join('/')
  const exact = `/${stage}/${route.method === 'ANY' ? '*' : route.method}/${path}`
  return permissionsOf(stack, alias).some(text => text.endsWith(exact) || text.endsWith(`/${stage}/*`))
}

/** The source ARNs from which API Gateway may call an alias. */
export function permissionsOf(stack: Stack, alias: string): string[] {
  return stack
    .ofType('AWS::Lambda::Permission')
    .filter(
      each =>
        targetOf(each.Properties['FunctionName']) === alias &&
        each.Properties['Principal'] === 'apigateway.amazonaws.com',
    )
    .map(each => textOf(each.Properties['SourceArn']))
}

// A deployment is a snapshot: a method that it does not wait for may be missing in it.
function deployed(stack: Stack): Finding[] {
  const stages = stack.ofType('AWS::ApiGateway::Stage')
  const methods = stack.ofType('AWS::ApiGateway::Method')
  return stages.flatMap(stage => {
    const deployment = stack.referred(stage.Properties['DeploymentId'], 'AWS::ApiGateway::Deployment')
    if (deployment === undefined) return [{ because: 'the stage has no deployment', resources: [stage.id] }]
    const awaited = [...listOf(deployment.DependsOn), ...referencesIn(deployment.Properties)]
    const late = methods.filter(method => !awaited.includes(method.id)).map(method => method.id)
    return unless(late.length === 0, 'the deployment does not wait for every method', deployment.id, ...late)
  })
}
