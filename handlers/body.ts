import type { APIGatewayProxyEvent } from 'aws-lambda'
import { Refusal } from './http'

export type Body = Record<string, unknown>

const maxBytes = 100 * 1024
const maxDepth = 30 // DynamoDB nests 32 levels deep

/** The request's body: a JSON object of at most 100 KB that a table can hold, or a Refusal with 400. */
export function readBody(event: APIGatewayProxyEvent): Body {
  const text = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '')
  if (Buffer.byteLength(text) > maxBytes) throw new Refusal(400, 'The body is larger than 100 KB.')
  const body = parse(text)
  if (!isObject(body)) throw new Refusal(400, 'The body must be a JSON object.')
  refuseUnstorable(body, 1)
  return body
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'The body is not valid JSON.')
  }
}

function refuseUnstorable(value: unknown, depth: number): void {
  if (depth > maxDepth) throw new Refusal(400, `The body is nested deeper than ${maxDepth} levels.`)
  // JSON.parse has rounded it by now: better no item than one with another number in it.
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new Refusal(400, 'The body has a number beyond 2^53: send it as text.')
  if (Array.isArray(value)) for (const element of value) refuseUnstorable(element, depth + 1)
  else if (isObject(value)) {
    if (Object.hasOwn(value, '__proto__'))
      throw new Refusal(400, 'The body has an attribute called __proto__.')
    for (const element of Object.values(value)) refuseUnstorable(element, depth + 1)
  }
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
