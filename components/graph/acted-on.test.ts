import type { KeyboardEvent } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { starter } from '@/lib/design/starter'
import { useToastStore } from '@/stores/toast-store'
import { selectedParts, useViewStore } from '@/stores/view-store'
import { draggedWith, nodesOf } from './acted-on'
import { onCanvasKey } from './canvas-keys'
import type { GraphModel, Positions } from './graph-model'
import { layout } from './layout'
import { selectWithin } from './marquee'
import { boxesOf } from './nearest'
import { toGraph } from './to-graph'

const model = toGraph(starter, { environment: 'prod', foundations: true })
const { positions } = layout(model)
const keys = { kind: 'keys' } as const
const lambda = { kind: 'function', name: 'get-item' } as const
const keyNodes = ['keys/data', 'keys/env', 'keys/ops']

beforeEach(() => {
  useViewStore.getState().select(undefined)
  useToastStore.getState().close()
})

/** Presses a key on a node, or on the canvas where there is no id. Gives where nodes were moved to, if any were. */
function press(key: Partial<KeyboardEvent>, id?: string): Positions | undefined {
  const canvas = { classList: { contains: () => false }, dataset: {} }
  const node = { classList: { contains: () => true }, dataset: { id } }
  const event = { preventDefault: vi.fn(), stopPropagation: vi.fn(), ...key, target: id ? node : canvas }
  const move = vi.fn<(to: Positions) => void>()
  const hands = { canvas: canvas as unknown as HTMLElement, model, positions, move }
  onCanvasKey(event as unknown as KeyboardEvent<HTMLElement>, {
    ...hands,
    fitAll: vi.fn(),
    fitSelection: vi.fn(),
  })
  expect(event.preventDefault).toHaveBeenCalledOnce()
  return move.mock.calls[0]?.[0]
}

test('the keys are one part with three nodes, and what is not drawn has none', () => {
  expect([...nodesOf(model, [lambda, keys])]).toEqual(['function/get-item', ...keyNodes])
  expect(nodesOf(model, [{ kind: 'design' }, { kind: 'table', name: 'gone' }]).size).toBe(0)
})

test('a drag takes all nodes of the part along, and of all parts when it is one of the selected', () => {
  expect([...draggedWith(model, 'keys/env')]).toEqual(keyNodes)
  expect([...draggedWith(model, 'function/get-item')]).toEqual(['function/get-item'])
  useViewStore.getState().selectAll([lambda, keys])
  expect([...draggedWith(model, 'function/get-item')]).toEqual(['function/get-item', ...keyNodes])
  expect([...draggedWith(model, 'keys/ops')]).toEqual(['function/get-item', ...keyNodes])
  expect([...draggedWith(model, 'table/items')]).toEqual(['table/items'])
})

test('Alt and an arrow move the keys together', () => {
  const to = press({ key: 'ArrowRight', altKey: true, shiftKey: true }, 'keys/data')
  expect([...(to ?? [])].map(([id]) => id)).toEqual(keyNodes)
  for (const [id, { x, y }] of to ?? []) {
    expect({ x: x - 64, y }).toEqual(positions.get(id))
  }
  expect(useToastStore.getState().toast).toBeUndefined()
})

test.each([undefined, { kind: 'design' } as const])('what cannot be moved is said: %o', part => {
  useViewStore.getState().select(part)
  expect(press({ key: 'ArrowUp', altKey: true })).toBeUndefined()
  expect(useToastStore.getState().toast?.text).toBe('Nothing is selected that could be moved.')
})

test('a rectangle over the keys selects them once, beside what was selected', () => {
  useViewStore.getState().select(lambda)
  selectWithin(model, positions, around(model, keyNodes))
  expect(selectedParts(useViewStore.getState())).toEqual([lambda, keys])
  selectWithin(model, positions, around(model, ['keys/env']))
  expect(selectedParts(useViewStore.getState())).toEqual([lambda, keys])
})

function around({ nodes }: GraphModel, ids: readonly string[]) {
  const boxes = boxesOf({ nodes: nodes.filter(each => ids.includes(each.id)), edges: [] }, positions)
  expect(boxes).toHaveLength(ids.length)
  return {
    from: {
      x: Math.max(...boxes.map(each => each.x + each.width)) - 1,
      y: Math.max(...boxes.map(each => each.y + each.height)) - 1,
    },
    to: { x: Math.min(...boxes.map(each => each.x)) + 1, y: Math.min(...boxes.map(each => each.y)) + 1 },
  }
}
