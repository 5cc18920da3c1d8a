import { expect, test } from 'vitest'
import { renameFunction } from '@/lib/design/commands/functions'
import { removeRoute, setRoutePath } from '@/lib/design/commands/routes'
import { starter } from '@/lib/design/starter'
import { renamedNodes } from './renamed'

test('a part with another name at its place is the same node', () => {
  const renamed = renameFunction(starter, 'get-item', 'read-item')
  expect([...renamedNodes(starter, renamed)]).toEqual([['function/get-item', 'function/read-item']])
  expect([...renamedNodes(renamed, starter)]).toEqual([['function/read-item', 'function/get-item']])
  const moved = setRoutePath(starter, 0, '/things')
  expect([...renamedNodes(starter, moved)]).toEqual([['route/GET /items', 'route/GET /things']])
})

test('nothing is renamed where parts come, go or change their order', () => {
  expect(renamedNodes(starter, removeRoute(starter, 'GET /items')).size).toBe(0)
  const turned = { ...starter, tables: starter.tables.toReversed() }
  expect(renamedNodes(starter, turned).size).toBe(0)
})
