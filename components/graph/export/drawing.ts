import type { Design } from '@/lib/design/design'
import type { GraphModel, Positions } from '../graph-model'
import { layout, type ColumnHead } from '../layout'
import { makeRoom } from '../make-room'
import { routeEdges, type Ways } from '../routing'
import { toGraph, type Shown } from '../to-graph'

/** The graph with a place for everything: what a picture is made of. */
export interface Drawing {
  readonly model: GraphModel
  readonly positions: Positions
  readonly heads: readonly ColumnHead[]
  readonly ways: Ways
}

/** The graph of a design as the page shows it. `placed` says where nodes stand that were moved; all others are laid out. */
export function drawingOf(design: Design, shown: Shown, placed: Positions = new Map()): Drawing {
  const model = toGraph(design, shown)
  const { positions: laidOut, heads } = layout(model)
  const withRoom = makeRoom(model.nodes, laidOut, new Set())
  const positions = new Map([...withRoom].map(([id, at]) => [id, placed.get(id) ?? at]))
  return { model, positions, heads, ways: routeEdges(model, positions) }
}
