import { randomUUID } from 'node:crypto'
import { NumberValue } from '@aws-sdk/lib-dynamodb'
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { readBody, type Body } from './body'
import { Refusal } from './http'
import type { KeyPart, TableKey } from './settings'
import { exactNumber } from './table'

/** Bytes are only in keys that DynamoDB gave: no request has them. */
export type KeyValue = string | number | NumberValue | Uint8Array
export type Key = Record<string, KeyValue>

/** The key of the item a request is about; 400 for a part that is missing, misformed or contradicted by the body. */
export function readKey({ partition, sort }: TableKey, event: APIGatewayProxyEvent, body?: Body): Key {
  const parts = sort ? [partition, sort] : [partition]
  return Object.fromEntries(
    parts.map(part => {
      const value = readKeyValue(part, event, body)
      if (body && Object.hasOwn(body, part.attribute) && !isSameValue(part, body[part.attribute], value))
        throw new Refusal(400, `${part.attribute} in the body is not the item's.`)
      return [part.attribute, value]
    }),
  )
}

/** One attribute of a key from where the settings say it is; the body need only be given where it has been read. */
export function readKeyValue(part: KeyPart, event: APIGatewayProxyEvent, body?: Body): KeyValue {
  if (part.from === 'generated') return randomUUID()
  if (part.from === 'body') return fromBody(part, body ?? readBody(event))
  const text = readText(part, event)
  // Without it the request did not pass the authorizer this handler relies on, so it is not the caller's mistake to mend.
  if (!text && part.from === 'caller') throw new Refusal(403, 'The caller may not do this.')
  if (!text) throw new Refusal(400, `${part.name} is missing.`)
  return part.type === 'S' ? text : fromDigits(part, text)
}

function readText(part: KeyPart, event: APIGatewayProxyEvent): string | undefined {
  if (part.from === 'path') return decode(part, ownText(event.pathParameters, part.name))
  if (part.from === 'query') return ownText(event.queryStringParameters, part.name)
  return ownText(event.requestContext.authorizer, part.name)
}

// Own, because every object answers to names such as `constructor`.
function ownText(values: Record<string, unknown> | null | undefined, name: string): string | undefined {
  const value = values && Object.hasOwn(values, name) ? values[name] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

// A REST API hands on path parameters as they stood in the URL, percent signs and all; query parameters come decoded.
function decode(part: KeyPart, text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text)
  } catch {
    throw new Refusal(400, `${part.name} is not valid percent-encoding.`)
  }
}

function fromBody(part: KeyPart, body: Body): KeyValue {
  const value = Object.hasOwn(body, part.name) ? body[part.name] : undefined
  if (value === undefined || value === '') throw new Refusal(400, `${part.name} is missing in the body.`)
  if (part.type === 'S' && typeof value === 'string') return value
  if (part.type === 'N' && typeof value === 'number') return value
  throw new Refusal(400, `${part.name} must be ${part.type === 'S' ? 'text' : 'a number'}.`)
}

function fromDigits(part: KeyPart, text: string): KeyValue {
  if (!/^-?\d{1,38}(\.\d{1,38})?$/.test(text)) throw new Refusal(400, `${part.name} must be a number.`)
  return exactNumber(text)
}

function isSameValue(part: KeyPart, inBody: unknown, value: KeyValue): boolean {
  if (part.type === 'S') return inBody === value
  // The text that an item has in its answers for a number which JavaScript rounds.
  if (value instanceof NumberValue && inBody === value.toString()) return true
  return typeof inBody === 'number' && inBody === Number(value.toString())
}
