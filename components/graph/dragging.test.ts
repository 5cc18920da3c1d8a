import { beforeEach, expect, test } from 'vitest'
import { endDrag, showDragged, useDragging } from './dragging'
import { layout } from './layout'
import { routeEdges } from './routing'
import { ordersSized } from './testing/designs'
import { toGraph } from './to-graph'

const graph = toGraph(ordersSized, { environment: 'prod' })
const { positions } = layout(graph)
const ways = routeEdges(graph, positions)
const landing = { at: { x: 0, y: 0 } }

beforeEach(endDrag)

test('a drag shows the ways that the drop will give, and only those that change', () => {
  const id = 'function/get-order'
  const { x, y } = positions.get(id) ?? { x: NaN, y: NaN }
  const dragged = new Map([[id, { x: x + 16, y: y + 200 }]])
  showDragged(graph, { positions, ways }, dragged, landing)

  const shown = useDragging.getState()
  const dropped = routeEdges(graph, new Map([...positions, ...dragged]))
  expect(new Map([...ways, ...shown.ways])).toEqual(dropped)
  const touching = graph.edges.filter(each => each.source === id || each.target === id)
  expect(touching.length).toBeGreaterThan(1)
  expect([...shown.ways.keys()]).toEqual(expect.arrayContaining(touching.map(each => each.id)))
  expect(shown.ways.size).toBeLessThan(ways.size / 2)
})

test('a drag back to where it began leaves every way as it was', () => {
  const id = 'function/get-order'
  const at = positions.get(id) ?? { x: NaN, y: NaN }
  showDragged(graph, { positions, ways }, new Map([[id, at]]), landing)
  expect(useDragging.getState().ways.size).toBe(0)
})
