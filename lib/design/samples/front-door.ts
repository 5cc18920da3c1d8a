import type { LambdaFunction } from '../function'
import { newFunction } from '../function'
import type { Handler } from '../handler'
import { handlerGrant } from '../handler-grant'
import type { Route } from '../route'
import { starterAuthorizer } from '../starter'
import type { Table } from '../table'
import { newTable } from '../table'

/** The authorizer of a sample: tokens are meant for `audience`, and functions get to know `context` about a caller. */
export function authorizer(
  audience: string,
  context: readonly string[],
  environments: readonly string[],
): LambdaFunction {
  const all = <T>(value: T) => Object.fromEntries(environments.map(each => [each, value]))
  return {
    ...starterAuthorizer,
    handler: { ...starterAuthorizer.handler, audience, context: [...context] } as Handler,
    memory: all(256),
    timeout: all(5),
    concurrency: all(null),
  }
}

/** Who may call: the table that the authorizer looks a client up in. */
export function clients(environments: readonly string[]): Table {
  return { ...newTable('clients', environments), partitionKey: { name: 'clientId', type: 'S' } }
}

/** A function that does what its handler needs, and nothing else. */
export function serving(
  environments: readonly string[],
  name: string,
  description: string,
  handler: Handler,
): LambdaFunction {
  return { ...newFunction(name, handler, environments), description, access: [handlerGrant(handler)] }
}

/** Query parameters of a list that comes in pages. */
export const paged: Route['parameters'] = [
  { in: 'query', name: 'limit', required: false },
  { in: 'query', name: 'cursor', required: false },
]

type JsonSchema = NonNullable<Route['body']>['schema']

/** A body with these fields and no other; all are required unless `required` names fewer. */
export function body(
  properties: Record<string, JsonSchema>,
  required = Object.keys(properties),
): NonNullable<Route['body']> {
  return { schema: { type: 'object', required, additionalProperties: false, properties } }
}

export const text = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength })
