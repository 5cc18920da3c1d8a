import { expect, test } from 'vitest'
import { setValue } from '@/lib/design/commands/set-value'
import { starter } from '@/lib/design/starter'
import { hasShapeOf } from './shape'
import { toGraph } from './to-graph'

const shown = { environment: 'prod' }
const before = toGraph(starter, shown)
const after = (path: (string | number)[], value: unknown) =>
  toGraph(setValue(starter, path, value), shown, before)

test('what stands on a node changes no shape', () => {
  const edited = after(['functions', 0, 'memory', 'prod'], 1024)
  expect(edited).not.toBe(before)
  expect(hasShapeOf(before, edited)).toBe(true)
})

test('another right, another index or another node does', () => {
  expect(hasShapeOf(before, after(['functions', 0, 'access', 0, 'actions'], ['GetItem']))).toBe(false)
  expect(hasShapeOf(before, after(['tables', 0, 'globalIndexes', 0, 'name'], 'byName'))).toBe(false)
  expect(hasShapeOf(before, after(['routes'], starter.routes.slice(1)))).toBe(false)
})
