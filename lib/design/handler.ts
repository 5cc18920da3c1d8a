import type { Handler } from './schema/handler'

export type { Handler }
export type { KeySource } from './schema/handler'

export type HandlerKind = Handler['kind']

export const handlerKinds = [
  'get-item',
  'put-item',
  'query-items',
  'update-item',
  'delete-item',
  'token-authorizer',
] as const satisfies readonly HandlerKind[]

/** The one DynamoDB action that each built-in handler calls: a test reads it from the code that ships. */
export const handlerAction = {
  'get-item': 'GetItem',
  'put-item': 'PutItem',
  'query-items': 'Query',
  'update-item': 'UpdateItem',
  'delete-item': 'DeleteItem',
  'token-authorizer': 'GetItem',
} as const satisfies Record<HandlerKind, string>
