import { expect, test } from 'vitest'
import { starter } from '../starter'
import { removeFunction } from './functions'
import { removeParts } from './remove-parts'

const getItem = { kind: 'function', name: 'get-item' } as const
const items = { kind: 'table', name: 'items' } as const
const authorizer = { kind: 'function', name: 'authorizer' } as const

test('one part goes as its own command removes it', () => {
  const removal = removeParts(starter, [getItem])
  expect(removal.design).toEqual(removeFunction(starter, 'get-item'))
  expect(removal.effects).toEqual(['One route that it answers goes along.'])
  expect(removal.takesFromOthers).toBe(true)
})

test('what goes as well loses nothing', () => {
  const route = { kind: 'route', name: 'GET /items/{itemId}' } as const
  const removal = removeParts(starter, [getItem, route])
  expect(removal).toMatchObject({ removed: [route, getItem], effects: [], takesFromOthers: false })
  const workers = starter.functions.filter(each => each.handler.table === 'items')
  const all = removeParts(starter, [
    items,
    ...workers.map(({ name }) => ({ kind: 'function' as const, name })),
    ...starter.routes.map(({ method, path }) => ({ kind: 'route' as const, name: `${method} ${path}` })),
  ])
  expect(all.effects).toEqual(['items: A table that is deployed stays in AWS with its items.'])
  expect(all.takesFromOthers).toBe(false)
})

test('what others lose is said with the name of what takes it', () => {
  const { effects, takesFromOthers } = removeParts(starter, [getItem, items])
  expect(takesFromOthers).toBe(true)
  expect(effects[0]).toBe('get-item: One route that it answers goes along.')
  expect(effects[1]).toBe('items: Four functions lose their access, and ITEMS_TABLE goes from each.')
})

test('what has to stay stays, and the rest goes', () => {
  const removal = removeParts(starter, [authorizer, items])
  expect(removal.removed).toEqual([items])
  expect(removal.effects).toContain('authorizer: It stays: the authorizer asks it on every call.')
  expect(removeParts(starter, [authorizer]).design).toBe(starter)
})
