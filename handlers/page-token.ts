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
  const isOurs = key && isSameText(key[listing.partition.attribute], listing.partition.value)
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

// Numbers that JavaScript cannot hold travel as { n: digits }.
function toToken(value: unknown): unknown {
  return value instanceof NumberValue ? { n: value.toString() } : value
}

function fromToken(value: unknown): KeyValue {
  if (typeof value === 'string' || typeof value === 'number') return value
  return NumberValue.from((value as { n: string }).n)
}

function isSameText(one: KeyValue | undefined, other: KeyValue): boolean {
  return one !== undefined && typeof one === typeof other && one.toString() === other.toString()
}
