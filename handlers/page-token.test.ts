import { NumberValue } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPageToken, writePageToken, type Listing } from './page-token'

const listing: Listing = {
  tableName: 'dev-items',
  index: 'byCreatedAt',
  partition: { attribute: 'tenantId', value: 'tenant-ä' },
}
const key = { tenantId: 'tenant-ä', at: NumberValue.from('12345678901234567890'), itemId: 'x', size: 0.5 }

test('a token continues where the page ended, large numbers included', () => {
  expect(readPageToken(writePageToken(key, listing), listing)).toEqual(key)
})

test('a token continues after bytes', () => {
  for (const at of [new Uint8Array(), new Uint8Array([0, 127, 128, 255])]) {
    const lastKey = { tenantId: 'tenant-ä', at }
    expect(readPageToken(writePageToken(lastKey, listing), listing)).toEqual(lastKey)
  }
})

test.each([
  { b: 'AH+A/w' },
  { b: 'A!' },
  { b: 7 },
  { b: '', n: '1' },
  { n: 7 },
  { c: '' },
  {},
  null,
  true,
  [],
])('a token with %j as a value is refused', at => {
  const forged = writePageToken({ tenantId: 'tenant-ä', at }, listing)
  expect(() => readPageToken(forged, listing)).toThrow('cursor')
})

test('a token opens nothing but its own listing', () => {
  const token = writePageToken(key, listing)
  const others: Listing[] = [
    { ...listing, tableName: 'dev-clients' },
    { ...listing, index: undefined },
    { ...listing, partition: { attribute: 'tenantId', value: 'tenant-b' } },
  ]
  for (const other of others) expect(() => readPageToken(token, other)).toThrow('cursor')
})

test('a token with a right checksum and a foreign partition in its key is refused', () => {
  const forged = writePageToken({ ...key, tenantId: 'tenant-b' }, listing)
  expect(() => readPageToken(forged, listing)).toThrow('cursor')
})

test('one changed character is noticed, and no text at all breaks it', () => {
  const token = writePageToken(key, listing)
  const changed = fc
    .record({ at: fc.nat(token.length - 1), to: fc.constantFrom(...'AZaz09-_+/= "') })
    .map(({ at, to }) => token.slice(0, at) + to + token.slice(at + 1))
    .filter(text => text !== token)
  const json = fc.json().map(text => Buffer.from(text).toString('base64url'))
  fc.assert(
    fc.property(fc.oneof(changed, json, fc.string()), text => {
      expect(() => readPageToken(text, listing)).toThrow('cursor')
    }),
  )
})
