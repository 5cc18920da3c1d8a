import { beforeEach, expect, test, vi } from 'vitest'
import type { Part } from '@/lib/cfn/origin'
import { starter } from '@/lib/design/starter'
import { focusNodeOf } from './focus'
import { useGraphView } from './graph-view'
import { toGraph } from './to-graph'

const frames: (() => void)[] = []
const drawn = new Map<string, { focus: () => void }>()
const canvas = {
  focus: vi.fn(),
  // Of several selectors the first node that is drawn, as in a page.
  querySelector: (selectors: string) =>
    [...drawn].find(([id]) => selectors.includes(`[data-id="${id}"]`))?.[1] ?? null,
}
vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work))
vi.stubGlobal('document', { querySelector: () => canvas })
vi.stubGlobal('CSS', { escape: (text: string) => text })

beforeEach(() => {
  drawn.clear()
  useGraphView.setState({ model: { nodes: [], edges: [] } })
})

/** Draws what the graph has of a part, and gives the places that can take the focus. */
function draw(part: Part) {
  const model = toGraph(starter, { environment: 'prod', foundation: part })
  for (const { id } of model.nodes) drawn.set(id, { focus: vi.fn() })
  useGraphView.setState({ model })
}

function passFrames() {
  for (let work = frames.shift(); work; work = frames.shift()) work()
}

test.each([
  ['function/get-item', { kind: 'function', name: 'get-item' }],
  ['keys/data', { kind: 'keys' }],
  ['logs', { kind: 'logs' }],
] as const)('the focus comes to %s, though it is drawn later', (id, part) => {
  focusNodeOf(part)
  frames.shift()?.()
  draw(part)
  passFrames()
  expect(drawn.get(id)?.focus).toHaveBeenCalledOnce()
  expect(canvas.focus).not.toHaveBeenCalled()
})

test('a part without a node leaves the focus to the canvas', () => {
  draw({ kind: 'keys' })
  focusNodeOf({ kind: 'design' })
  passFrames()
  expect(canvas.focus).toHaveBeenCalledOnce()
})
