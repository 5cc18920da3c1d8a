import { expect, test } from 'vitest'
import { setHandler } from './commands/functions'
import { newHandler, onTable } from './new-handler'
import { starter } from './starter'

const [items, clients] = [starter.tables[0]!, starter.tables[1]!]

test('an authorizer that asks another table keeps what it knows of tokens, and its secret', () => {
  const before = starter.functions.find(each => each.name === 'authorizer')!
  const handler = {
    ...before.handler,
    issuer: 'https://id.example.com',
    context: ['tenantId', 'plan'],
  } as never
  expect(onTable(starter, handler, items)).toEqual({ ...(handler as object), table: 'items' })
  const after = setHandler(starter, 'authorizer', onTable(starter, before.handler, items))
  expect(after.functions.find(each => each.name === 'authorizer')!.secrets).toEqual(before.secrets)
})

test('a list and a store keep what is about no key', () => {
  const list = { ...newHandler(starter, 'query-items', items), pageSize: 7, descending: false } as never
  expect(onTable(starter, list, clients)).toMatchObject({ table: 'clients', pageSize: 7, descending: false })
  const store = { ...newHandler(starter, 'put-item', items), overwrite: true, timestamps: false } as never
  expect(onTable(starter, store, clients)).toMatchObject({ overwrite: true, timestamps: false })
})
