import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalPath } from '../design/route'
import { logicalId, tableVariable } from './logical-ids'

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/)
const segment = fc.oneof(
  fc.constantFrom(
    'items',
    'item',
    'id',
    'by',
    'a',
    '{itemId}',
    '{id}',
    '{aB}',
    '{a}',
    '{proxy+}',
    'Items',
    'item-id',
  ),
  name,
)

test('a name whose words say it all becomes these words', () => {
  expect(logicalId.function('get-item')).toBe('GetItemFunction')
  expect(logicalId.pathResource('/items/{itemId}')).toBe('ItemsItemIdResource')
  expect(logicalId.method('/', 'GET')).toBe('RootGetMethod')
  expect(tableVariable('order-lines')).toBe('ORDER_LINES_TABLE')
})

test('two names never share a logical id, and it is alphanumeric', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(logicalId.function(one)).toMatch(/^[A-Za-z0-9]{1,255}$/)
      expect(logicalId.function(one) === logicalId.function(other)).toBe(one === other)
      expect(tableVariable(one) === tableVariable(other)).toBe(one === other)
    }),
    { numRuns: 2000 },
  )
  const alike = [
    'get-item',
    'getItem',
    'get_item',
    'GetItem',
    'get--item',
    'get-item-',
    'getitem',
    'get-i-tem',
  ]
  expect(new Set(alike.map(logicalId.function)).size).toBe(alike.length)
})

test('two paths never share a logical id', () => {
  const path = fc.array(segment, { maxLength: 4 }).map(segments => normalPath(segments.join('/')))
  fc.assert(
    fc.property(path, path, (one, other) => {
      expect(logicalId.pathResource(one)).toMatch(/^[A-Za-z0-9]+$/)
      expect(logicalId.pathResource(one) === logicalId.pathResource(other)).toBe(one === other)
    }),
    { numRuns: 5000 },
  )
})
