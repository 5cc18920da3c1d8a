import { memoryLimits } from '../../design/function'
import { unless, type Proof } from './proof'
import { integrationAlias } from './routing'
import { nameOf, type Stack } from './stack'
import { at } from './value'

/** R16: memory and timeout are set for every function, within what Lambda takes and what API Gateway waits for. */
export function sizes(stack: Stack): Proof {
  const called = calledByApi(stack)
  return {
    holds: {
      because: `Memory and timeout of ${stack.functions.length} functions are set.`,
      resources: stack.functions.map(each => each.id),
    },
    fails: stack.functions.flatMap(each => {
      const longest = called.has(each.id) ? 29 : 900
      return [
        ...unless(
          isWithin(each.Properties['MemorySize'], memoryLimits.min, memoryLimits.max),
          `the memory of ${nameOf(each)} is not set to 128 to 10,240 MB`,
          each.id,
        ),
        ...unless(
          isWithin(each.Properties['Timeout'], 1, longest),
          `the timeout of ${nameOf(each)} is not set to 1 to ${longest} seconds`,
          each.id,
        ),
      ]
    }),
  }
}

function isWithin(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}

function calledByApi(stack: Stack): Set<string> {
  const uris = [
    ...stack.ofType('AWS::ApiGateway::Method').map(each => at(each.Properties['Integration'], 'Uri')),
    ...stack.ofType('AWS::ApiGateway::Authorizer').map(each => each.Properties['AuthorizerUri']),
  ]
  return new Set(
    uris.flatMap(
      uri =>
        stack.referred(integrationAlias(stack, uri)?.Properties['FunctionName'], 'AWS::Lambda::Function')
          ?.id ?? [],
    ),
  )
}
