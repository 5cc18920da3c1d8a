import { pathOf } from './methods'
import { count, unless, type Finding, type Proof } from './proof'
import { integrationAlias, permissionsOf, routedMethods } from './routing'
import { nameOf, type Resource, type Stack } from './stack'
import { at, targetOf, textOf } from './value'

/** R10: the authorizer's function decides on every call but preflights, which API Gateway answers itself. */
export function authorization(stack: Stack): Proof {
  const { cacheSeconds } = stack.design.api.authorizer
  const authorizers = stack.ofType('AWS::ApiGateway::Authorizer')
  const methods = routedMethods(stack).map(each => each.method)
  const [authorizer] = authorizers
  return {
    holds: {
      because: `The authorizer decides anew on each call of ${count(methods.length, 'method')}; only preflights are answered without it.`,
      resources: [...authorizers, ...methods].map(each => each.id),
    },
    fails: [
      ...unless(
        authorizers.length === 1,
        `there are ${authorizers.length} authorizers instead of one`,
        ...authorizers.map(each => each.id),
      ),
      ...(authorizer === undefined
        ? []
        : [...asks(stack, authorizer), ...methods.flatMap(method => asked(method, authorizer))]),
      ...preflights(stack, methods),
    ],
    off:
      cacheSeconds === 0
        ? undefined
        : `The authorizer's decision is reused for ${cacheSeconds} seconds, as designed, and not made on every call.`,
  }
}

function asks(stack: Stack, authorizer: Resource): Finding[] {
  const { function: name, cacheSeconds } = stack.design.api.authorizer
  const alias = integrationAlias(stack, authorizer.Properties['AuthorizerUri'])
  const called = stack.referred(alias?.Properties['FunctionName'], 'AWS::Lambda::Function')
  const isRight = called !== undefined && nameOf(called) === stack.named(name)
  const isPermitted =
    alias === undefined ||
    permissionsOf(stack, alias.id).some(source => source.endsWith(`/authorizers/\${${authorizer.id}}`))
  return [
    ...unless(isRight, `the authorizer does not ask the function ${name}`, authorizer.id),
    ...unless(isPermitted, 'API Gateway may not call the authorizer', authorizer.id),
    ...unless(
      authorizer.Properties['AuthorizerResultTtlInSeconds'] === cacheSeconds,
      `the authorizer's decision is not reused for ${cacheSeconds} seconds but for another time`,
      authorizer.id,
    ),
  ]
}

function asked(method: Resource, authorizer: Resource): Finding[] {
  const isAsked =
    method.Properties['AuthorizationType'] === 'CUSTOM' &&
    targetOf(method.Properties['AuthorizerId']) === authorizer.id
  return unless(isAsked, `${method.id} is called without the authorizer`, method.id)
}

// A browser asks with OPTIONS and without a token; ANY takes OPTIONS too, unless a method of its own does.
function preflights(stack: Stack, methods: readonly Resource[]): Finding[] {
  const options = stack
    .ofType('AWS::ApiGateway::Method')
    .filter(each => each.Properties['HttpMethod'] === 'OPTIONS')
  const answered = new Set(options.map(each => pathOf(stack, each.Properties['ResourceId'])))
  return [
    ...options.flatMap(each =>
      unless(
        each.Properties['AuthorizationType'] === 'NONE' &&
          at(each.Properties['Integration'], 'Type') === 'MOCK',
        `${each.id} is not answered by API Gateway alone`,
        each.id,
      ),
    ),
    ...methods.flatMap(each => {
      const path = pathOf(stack, each.Properties['ResourceId'])
      return unless(
        answered.has(path),
        `${textOf(each.Properties['HttpMethod'])} ${path} has no preflight beside it`,
        each.id,
      )
    }),
  ]
}
