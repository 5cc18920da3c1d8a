import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeFunction, renameFunction } from '@/lib/design/commands/functions'
import { starter } from '@/lib/design/starter'
import { useDesignStore } from '@/stores/design-store'
import { selectedParts, useViewStore } from '@/stores/view-store'
import { followDesign } from './follow-design'

const route = { kind: 'route', name: 'GET /items' } as const
const lambda = { kind: 'function', name: 'get-item' } as const
const table = { kind: 'table', name: 'items' } as const
const selected = () => selectedParts(useViewStore.getState())

let stop: () => void
beforeEach(() => {
  useDesignStore.getState().open(starter)
  stop = followDesign()
  useViewStore.getState().selectAll([lambda, route, table])
})
afterEach(() => stop())

test('what is renamed stays selected among others', () => {
  const { apply, undo } = useDesignStore.getState()
  apply('Rename', design => renameFunction(design, 'get-item', 'read-item'))
  expect(selected()).toEqual([{ kind: 'function', name: 'read-item' }, route, table])
  undo()
  expect(selected()).toEqual([lambda, route, table])
})

test('what goes is selected no longer, and the next of the others is shown', () => {
  useDesignStore.getState().apply('Remove', design => removeFunction(design, 'get-item'))
  expect(selected()).toEqual([route, table])
})

test('another change leaves the selection the value that it was', () => {
  const { others } = useViewStore.getState()
  useDesignStore.getState().apply('Describe', design => ({ ...design, description: 'Other' }))
  expect(useViewStore.getState().others).toBe(others)
})
