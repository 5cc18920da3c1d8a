import { pathVariables } from '../../design/route'
import { unless, type Finding } from './proof'
import type { Resource, Stack } from './stack'
import { at, listOf, targetOf, textOf } from './value'

/** The path of an API resource, from its parents. */
export function pathOf(stack: Stack, reference: Parameters<Stack['referred']>[0]): string {
  const parts: string[] = []
  let resource = stack.referred(reference, 'AWS::ApiGateway::Resource')
  // A circle of parents is R20's to find.
  while (resource !== undefined && parts.length < 100) {
    parts.unshift(textOf(resource.Properties['PathPart']))
    resource = stack.referred(resource.Properties['ParentId'], 'AWS::ApiGateway::Resource')
  }
  return `/${parts.join('/')}`
}

/** What API Gateway refuses of a tree of paths: a segment has one variable below it, and a greedy one nothing. */
export function pathTree(stack: Stack): Finding[] {
  const resources = stack.ofType('AWS::ApiGateway::Resource')
  const parts = resources.map(each => textOf(each.Properties['PathPart']))
  return resources.flatMap((each, position) => {
    const part = parts[position]!
    const parent = stack.referred(each.Properties['ParentId'], 'AWS::ApiGateway::Resource')
    const isBelowGreedy = parent !== undefined && parts[resources.indexOf(parent)]?.endsWith('+}') === true
    const twin = resources.find(
      (other, at) =>
        at < position &&
        targetOf(other.Properties['ParentId']) === targetOf(each.Properties['ParentId']) &&
        (parts[at] === part || (isVariable(parts[at]!) && isVariable(part))),
    )
    return [
      ...unless(
        twin === undefined,
        `${each.id} and ${twin?.id} are one path or two variables below one`,
        each.id,
      ),
      ...unless(!isBelowGreedy, `${each.id} lies below a path that takes all that follows`, each.id),
    ]
  })
}

// `{proxy+}` beside `{id}` is two variables as well.
function isVariable(part: string): boolean {
  return part.startsWith('{')
}

/** API Gateway's own limit, in ms (a quota can raise it for REGIONAL; nobody may count on it). */
const longestIntegration = 29_000

/** What API Gateway refuses of a method: a model or a variable of its path that is not there, and too long a wait. */
export function methodRequests(stack: Stack): Finding[] {
  return stack
    .ofType('AWS::ApiGateway::Method')
    .flatMap(each => [
      ...missingModels(stack, each),
      ...missingVariables(stack, each),
      ...unless(
        Number(at(each.Properties['Integration'], 'TimeoutInMillis') ?? 0) <= longestIntegration,
        `${each.id} waits longer than the ${longestIntegration} ms of API Gateway`,
        each.id,
      ),
    ])
}

function missingModels(stack: Stack, each: Resource): Finding[] {
  const models = Object.values((each.Properties['RequestModels'] ?? {}) as object).flatMap(value =>
    listOf(value as Parameters<typeof listOf>[0]),
  )
  return unless(
    models.every(
      // Every API has these two.
      model => model === 'Empty' || model === 'Error' || stack.referred(model, 'AWS::ApiGateway::Model'),
    ),
    `${each.id} names a model that is not there`,
    each.id,
  )
}

function missingVariables(stack: Stack, each: Resource): Finding[] {
  const variables = pathVariables(pathOf(stack, each.Properties['ResourceId']))
  const asked = Object.keys((each.Properties['RequestParameters'] ?? {}) as object)
  const missing = asked
    .map(key => /^method\.request\.path\.(.+)$/.exec(key)?.[1])
    .find(name => name !== undefined && !variables.includes(name))
  return unless(
    missing === undefined,
    `${each.id} asks for ${missing}, which its path does not have`,
    each.id,
  )
}
