import { afterEach, expect, test, vi } from 'vitest'
import { setSource } from '@/lib/design/commands/functions'
import { starter } from '@/lib/design/starter'
import { useDesignStore } from '@/stores/design-store'
import { takeCode } from './own-code'

vi.mock('./handler-files', () => ({ loadSources: () => Promise.resolve({ 'get-item.ts': 'built in' }) }))

const store = () => useDesignStore.getState()
const source = () => store().design.functions.find(each => each.name === 'get-item')?.handler.source

afterEach(() => store().open(starter))

test('a function is given its built-in code in one step', async () => {
  await takeCode('get-item')
  expect(source()).toBe('built in')
  expect(store().history.past).toHaveLength(1)
})

test('code that came while the built-in code was loading stays', async () => {
  const taking = takeCode('get-item')
  store().apply('Edit', design => setSource(design, 'get-item', 'mine'))
  await taking
  expect(source()).toBe('mine')
  expect(store().history.past.map(each => each.label)).toEqual(['Edit'])
})

test('a function that went in the meantime gets none', async () => {
  const taking = takeCode('get-item')
  const without = { ...starter, functions: starter.functions.filter(each => each.name !== 'get-item') }
  store().open(without)
  await taking
  expect(store().design).toBe(without)
})
