/** The handlers that ship with the product, by the name of their source file. */
export type HandlerKind =
  'get-item' | 'put-item' | 'query-items' | 'update-item' | 'delete-item' | 'token-authorizer'

/**
 * What each handler calls, as IAM actions, and so all that its role may grant on its table. A handler that begins to call
 * something else fails the test of this table, which is the moment to review the grant.
 */
export const builtInActions: Record<HandlerKind, string[]> = {
  'get-item': ['dynamodb:GetItem'],
  'put-item': ['dynamodb:PutItem'],
  'query-items': ['dynamodb:Query'],
  'update-item': ['dynamodb:UpdateItem'],
  'delete-item': ['dynamodb:DeleteItem'],
  'token-authorizer': ['dynamodb:GetItem'],
}
