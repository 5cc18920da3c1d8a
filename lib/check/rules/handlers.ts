import type { Design } from '../../design/design'
import type { LambdaFunction } from '../../design/function'
import { handlerAction } from '../../design/handler'
import { grantTarget, handlerGrant, isSameTarget } from '../../design/handler-grant'
import { indexNames, type Table } from '../../design/table'
import { problem, type DesignPath, type Problem } from '../../problem'
import { targetText } from '../rule'
import { keySourceProblems } from './key-sources'

/** Each handler works on a table, an index and a key that exist, and its role lets it. */
export function handlers(design: Design): Problem[] {
  return design.functions.flatMap((each, i) => {
    const path = ['functions', i, 'handler']
    const table = design.tables.find(({ name }) => name === each.handler.table)
    if (table === undefined) {
      return [
        problem(
          'handler/table-missing',
          `${each.name} works on ${each.handler.table}, which is no table, so every call would fail; choose or add one.`,
          [...path, 'table'],
        ),
      ]
    }
    return [
      ...index(each, table, path),
      ...keySourceProblems(design, each, table, path),
      ...granted(each, i),
      ...signingSecret(design, each, i),
      ...authorizerBehindRoute(design, each, path),
    ]
  })
}

function index(each: LambdaFunction, table: Table, path: DesignPath): Problem[] {
  const { index: name } = handlerGrant(each.handler)
  if (name === null || indexNames(table).includes(name)) return []
  return [
    problem(
      'handler/index-missing',
      `${each.name} reads the index ${name}, which ${table.name} does not have, so every call would fail; choose or add one.`,
      [...path, 'index'],
    ),
  ]
}

function granted(each: LambdaFunction, i: number): Problem[] {
  // What code of its own calls is read from it, see `checkSources`.
  if (each.handler.source !== undefined) return []
  const action = handlerAction[each.handler.kind]
  const target = grantTarget(each.handler, action)
  if (each.access.some(access => isSameTarget(access, target) && access.actions.includes(action))) return []
  return [
    problem(
      'handler/not-granted',
      `${each.name} calls ${action} on ${targetText(target)} but may not, so DynamoDB would refuse every call; grant it.`,
      ['functions', i, 'access'],
    ),
  ]
}

function signingSecret(design: Design, each: LambdaFunction, i: number): Problem[] {
  const { handler } = each
  if (handler.kind !== 'token-authorizer') return []
  const secret = handler.signingSecret
  if (!design.secrets.some(({ name }) => name === secret)) {
    return [
      problem(
        'secret/missing',
        `${each.name} verifies tokens with ${secret}, which is no secret, so it would refuse every call; choose or add one.`,
        ['functions', i, 'handler', 'signingSecret'],
      ),
    ]
  }
  if (each.secrets.some(({ secret: read }) => read === secret)) return []
  return [
    problem(
      'handler/secret-not-read',
      `${each.name} verifies tokens with ${secret} but no variable brings it; add it to the function's secrets.`,
      ['functions', i, 'secrets'],
    ),
  ]
}

function authorizerBehindRoute(design: Design, each: LambdaFunction, path: DesignPath): Problem[] {
  const route = design.routes.find(({ function: name }) => name === each.name)
  // The authorizer itself on a route is api/authorizer-routed.
  if (
    each.handler.kind !== 'token-authorizer' ||
    route === undefined ||
    design.api.authorizer.function === each.name
  )
    return []
  return [
    problem(
      'handler/authorizer-behind-route',
      `${route.method} ${route.path} calls ${each.name}, whose handler answers with a policy, so API Gateway would answer 502; choose another handler.`,
      [...path, 'kind'],
    ),
  ]
}
