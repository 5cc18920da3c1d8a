import { columnOf } from './columns'
import type { GraphNode, Point, Positions } from './graph-model'
import type { Layout } from './layout'

const least = 8
const below = 16

/**
 * The places of nodes after an edit: what was there stays, what is new stands where the layout puts it or at the next
 * free place below, and what no longer fits under a box that grew moves down just enough. `moved` are the nodes that a
 * person has dragged; they never move by themselves.
 */
export function settle(
  nodes: readonly GraphNode[],
  { positions: computed }: Layout,
  kept: Positions,
  moved: ReadonlySet<string>,
): Positions {
  const settled = new Map<string, Point>()
  const placed: Placed[] = []
  const place = (node: GraphNode, at: Point, gap = least) => {
    const { id, width, folded } = node
    const spot = free(node, at, placed, gap)
    settled.set(id, spot)
    placed.push({ ...spot, width, folded })
  }
  const there = (node: GraphNode): Point => kept.get(node.id) ?? computed.get(node.id) ?? { x: 0, y: 0 }
  const isKept = (node: GraphNode) => kept.has(node.id)
  for (const node of nodes) if (isKept(node) && moved.has(node.id)) settled.set(node.id, there(node))

  const others = nodes.filter(node => !settled.has(node.id))
  // These two are the same in every design, so each of their nodes has one place.
  const hasOnePlace = (node: GraphNode) => ['front-door', 'foundations'].includes(columnOf(node))
  for (const node of others.filter(hasOnePlace)) settled.set(node.id, computed.get(node.id) ?? there(node))

  const standing = others.filter(node => !hasOnePlace(node) && isKept(node))
  for (const node of standing.sort((a, b) => there(a).y - there(b).y)) {
    place(node, { x: computed.get(node.id)?.x ?? there(node).x, y: there(node).y })
  }
  for (const node of others.filter(each => !hasOnePlace(each) && !isKept(each)))
    place(node, there(node), below)
  return settled
}

type Placed = Point & Pick<GraphNode, 'width' | 'folded'>

/** The first place at or below `at` where the node touches none that is placed. */
function free(node: GraphNode, at: Point, placed: readonly Placed[], gap: number): Point {
  let y = at.y
  const blocking = () =>
    placed.find(other => {
      const isBeside = at.x >= other.x + other.width || other.x >= at.x + node.width
      return !isBeside && y < other.y + other.folded + least && other.y < y + node.folded + least
    })
  for (let other = blocking(); other; other = blocking()) y = other.y + other.folded + gap
  return { x: at.x, y }
}
