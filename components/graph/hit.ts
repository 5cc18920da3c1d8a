import type { Target } from './connection-rules'
import type { GraphModel, Point, Positions } from './graph-model'
import { table } from './sizes'

const reach = 8

/** What lies at a point of the graph: a part, and the index if it is a row of a table. */
export function hit(model: GraphModel, positions: Positions, { x, y }: Point): Target | undefined {
  const found = model.nodes.findLast(({ id, width, height }) => {
    const at = positions.get(id)
    return (
      at && x >= at.x - reach && x <= at.x + width + reach && y >= at.y - reach && y <= at.y + height + reach
    )
  })
  if (!found) return undefined
  const { face } = found
  if (face.kind !== 'table') return { part: face.part }
  const row = Math.floor((y - (positions.get(found.id)?.y ?? 0) - table.height) / table.row)
  const index = row < 0 ? undefined : face.indexes[Math.min(row, face.indexes.length - 1)]
  return index === undefined ? { part: face.part } : { part: face.part, index }
}
