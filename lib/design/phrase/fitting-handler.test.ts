import { expect, test } from 'vitest'
import { blank } from '../blank'
import type { Design } from '../design'
import { orders } from '../orders'
import { change, done, told } from './testing/say'

const lastFunction = (text: string, design?: Design) => done(text, design).functions.at(-1)

test('a route brings its function, its handler and the grant', () => {
  const design = done('add route GET /things/{itemId} reads Items')
  expect(design.routes.at(-1)).toMatchObject({
    method: 'GET',
    path: '/things/{itemId}',
    function: 'get-item-2',
  })
  expect(design.functions.at(-1)).toMatchObject({
    name: 'get-item-2',
    handler: {
      kind: 'get-item',
      table: 'items',
      partition: { from: 'caller', name: 'tenantId' },
      sort: { from: 'path', name: 'itemId' },
    },
    access: [{ table: 'items', index: null, actions: ['GetItem'] }],
  })
  expect(change('add route GET /things/{itemId} reads Items').part).toEqual({
    kind: 'route',
    name: 'GET /things/{itemId}',
  })
})

test.each([
  [
    'add route GET /single/{id} reads orders',
    { from: 'caller', name: 'shopId' },
    { from: 'path', name: 'id' },
  ],
  ['add route GET /products/{sku} reads products', { from: 'path', name: 'sku' }, null],
  ['add route GET /goods/{productId} reads products', { from: 'path', name: 'productId' }, null],
  [
    'add route DELETE /x/{order}/lines/{no} deletes order-lines',
    { from: 'path', name: 'order' },
    { from: 'path', name: 'no' },
  ],
  [
    'add route POST /orders/{orderId}/lines creates order-lines',
    { from: 'path', name: 'orderId' },
    { from: 'generated', name: 'lineId' },
  ],
  [
    'add route POST /lines creates order-lines',
    { from: 'body', name: 'orderId' },
    { from: 'generated', name: 'lineId' },
  ],
  ['add route POST /people creates clients', { from: 'generated', name: 'clientId' }, null],
  ['add route GET /me reads clients', { from: 'caller', name: 'clientId' }, null],
])('%s takes its key from where it is', (text, partition, sort) => {
  expect(lastFunction(text, orders)?.handler).toMatchObject({ partition, sort })
})

test('a list takes its partition from the path, from the caller or from a required parameter', () => {
  const asked = done('add route GET /goods lists products by byCategory', orders)
  expect(asked.functions.at(-1)).toMatchObject({
    name: 'list-products-by-category',
    handler: { index: 'byCategory', partition: { from: 'query', name: 'category' } },
    access: [{ table: 'products', index: 'byCategory', actions: ['Query'] }],
  })
  expect(asked.routes.at(-1)?.parameters).toEqual([{ in: 'query', name: 'category', required: true }])
  const inPath = done('add route GET /goods/{category} lists products by byCategory', orders)
  expect(inPath.functions.at(-1)?.handler).toMatchObject({ partition: { from: 'path', name: 'category' } })
  expect(inPath.routes.at(-1)?.parameters).toEqual([])
  expect(lastFunction('add route GET /mine lists orders by byCreatedAt', orders)?.handler).toMatchObject({
    index: 'byCreatedAt',
    partition: { from: 'caller', name: 'shopId' },
  })
})

test('PUT replaces the item at its address, POST does not', () => {
  expect(lastFunction('add route PUT /all/{id} writes items')?.handler).toMatchObject({
    overwrite: true,
    sort: { from: 'path', name: 'id' },
  })
  expect(lastFunction('add route POST /all writes items')?.handler).toMatchObject({
    overwrite: false,
    sort: { from: 'generated', name: 'itemId' },
  })
})

test.each([
  ['order-lines', 'get-order-line'],
  ['OrderLines', 'get-order-line'],
  ['categories', 'get-category'],
  ['boxes', 'get-box'],
  ['addresses', 'get-address'],
  ['status', 'get-status'],
  ['cases', 'get-case'],
])('a function that reads %s is called %s', (table, name) => {
  const design = done(`add table ${table} by id`, blank)
  expect(done(`add route GET /x/{id} reads ${table}`, design).functions.at(-1)?.name).toBe(name)
})

test('a key of a type or shape that no request brings is told', () => {
  const typed = (type: 'N' | 'B'): Design => ({
    ...blank,
    tables: [...blank.tables, { ...blank.tables[0]!, name: 'blobs', partitionKey: { name: 'hash', type } }],
  })
  expect(told('add route GET /b/{hash} reads blobs', typed('B'))).toContain('hash is binary')
  expect(lastFunction('add route POST /b creates blobs', typed('N'))?.handler).toMatchObject({
    partition: { from: 'body', name: 'hash' },
  })
  expect(told('add route GET /o lists orders by byCustomer', orders)).toContain('several attributes')
})
