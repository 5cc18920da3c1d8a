import { createHash } from 'node:crypto'
import { NumberValue } from '@aws-sdk/lib-dynamodb'
import { Refusal } from './http'
import type { Key, KeyValue } from './key'

/** What a page token belongs to: it opens no other table, index or partition. */
export interface Listing {
  tableName: string
  index: string | undefined
  partition: { attribute: string; value: KeyValue }
}

/**
 * The last key of a page as an opaque text (base64url). It is not secret, and it grants nothing: readPageToken lets it
 * continue only within the partition that the request may list anyway. The checksum finds damage and mix-ups.
 */
export function writePageToken(lastKey: Record<string, unknown>, listing: Listing): string {
  const key = Object.entries(lastKey).map(([attribute, value]) => [attribute, toToken(value)])
  const of = [
    listing.tableName,
    listing.index ?? null,
    listing.partition.attribute,
    toToken(listing.partition.value),
  ]
  const checksum = createHash('sha256')
    .update(JSON.stringify([of, key]))
    .digest('hex')
    .slice(0, 16)
  return Buffer.from(JSON.stringify([key, checksum])).toString('base64url')
}

/** The key to continue after; 400 for a token that this listing did not write. */
export function readPageToken(token: string, listing: Listing): Key {
  const key = decodeToken(token)
  // Writing it again covers every way in which a token can be wrong: shape, checksum, listing, stray base64 bits.
  const isOurs = key && isSame(key[listing.partition.attribute], listing.partition.value)
  if (!isOurs || writePageToken(key, listing) !== token) throw new Refusal(400, 'cursor is not valid here.')
  return key
}

function decodeToken(token: string): Key | undefined {
  try {
    const [entries] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as [[string, unknown][]]
    return Object.fromEntries(entries.map(([attribute, value]) => [attribute, fromToken(value)]))
  } catch {
    return undefined
  }
}

// Numbers that JavaScript cannot hold travel as { n: digits }, bytes as { b: base64 }.
function toToken(value: unknown): unknown {
  if (value instanceof NumberValue) return { n: value.toString() }
  return value instanceof Uint8Array ? { b: Buffer.from(value).toString('base64') } : value
}

function fromToken(value: unknown): KeyValue {
  if (typeof value === 'string' || typeof value === 'number') return value
  const { n, b } = value as { n?: unknown; b?: unknown }
  if (typeof n === 'string') return NumberValue.from(n)
  if (typeof b === 'string') return Uint8Array.from(Buffer.from(b, 'base64'))
  throw new TypeError('Not a value of a key')
}

function isSame(one: KeyValue | undefined, other: KeyValue): boolean {
  return JSON.stringify(toToken(one)) === JSON.stringify(toToken(other))
}
