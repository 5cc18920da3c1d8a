import { columnOf } from './columns'
import type { GraphNode, Positions } from './graph-model'
import { spacing } from './sizes'

/**
 * The places once each open node has pushed down what stands below it in its column, just as far as it must: what was
 * close stays as close, what was far may come near. `moved` are the nodes that a person has dragged; they stay.
 */
export function makeRoom(
  nodes: readonly GraphNode[],
  positions: Positions,
  moved: ReadonlySet<string>,
): Positions {
  const opened = nodes.filter(each => each.height > each.folded)
  if (opened.length === 0) return positions
  const columns = new Set(opened.map(columnOf))
  const places = new Map(positions)
  for (const column of columns) {
    const standing = nodes
      .filter(each => columnOf(each) === column && !moved.has(each.id))
      .flatMap(node => {
        const at = positions.get(node.id)
        return at ? [{ node, at }] : []
      })
      .sort((a, b) => a.at.y - b.at.y)
    let [before, now] = [-Infinity, -Infinity]
    for (const { node, at } of standing) {
      const y = Math.max(at.y, now + Math.min(at.y - before, spacing.belowOpen))
      places.set(node.id, { x: at.x, y })
      before = at.y + node.folded
      now = y + node.height
    }
  }
  return places
}
