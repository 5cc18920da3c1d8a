import type { LambdaFunction } from '../design/function'
import type { Schema } from './document'

const message: Schema = {
  type: 'object',
  required: ['message'],
  properties: { message: { type: 'string' } },
}
const item: Schema = { type: 'object' }
const page: Schema = {
  type: 'object',
  required: ['items'],
  properties: {
    items: { type: 'array', items: item },
    cursor: { type: 'string', description: 'Continues after this page as ?cursor=; the last page has none.' },
  },
}

/** The shapes that answers refer to, by name. */
export const answerSchemas: Readonly<Record<string, Schema>> = {
  Item: item,
  ItemPage: page,
  Message: message,
}

const json = (description: string, name: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
})
const refusal = (description: string) => json(description, 'Message')

/** What API Gateway, the authorizer and the WAF answer before a function is called. */
const before = {
  401: refusal('There is no token.'),
  403: refusal('The token, the address or the request is not let in.'),
  429: refusal('There are too many calls.'),
}
const after = { 502: refusal('The function failed.'), 504: refusal('The function took too long.') }
const invalid = { 400: refusal('A parameter, the key or the body is not what it should be.') }
const missing = { 404: refusal('There is no such item.') }

/** What a call of the function may be answered with, by status. Code of its own answers what nobody can tell here. */
export function responsesOf({ handler }: LambdaFunction, isHead: boolean): Record<string, object> {
  const own = { default: { description: "What the function's own code answers." } }
  const done = handler.source === undefined ? { ...invalid, ...answers(handler.kind) } : own
  const all: Record<string, object> = { ...done, ...before, ...after }
  return isHead ? Object.fromEntries(Object.entries(all).map(([status, each]) => [status, bare(each)])) : all
}

function answers(kind: LambdaFunction['handler']['kind']): Record<string, object> {
  switch (kind) {
    case 'get-item':
      return { 200: json('The item.', 'Item'), ...missing }
    case 'put-item':
      return {
        201: json('The item as it is stored.', 'Item'),
        409: refusal('There is such an item already.'),
      }
    case 'query-items':
      return { 200: json('A page of items.', 'ItemPage') }
    case 'update-item':
      return { 200: json('The item after the change.', 'Item'), ...missing }
    case 'delete-item':
      return { 204: { description: 'The item is deleted.' }, ...missing }
    case 'token-authorizer':
      return {}
  }
}

/** The answer to HEAD has no body. */
function bare(response: object): object {
  return { description: (response as { description: string }).description }
}
