import { create } from 'zustand'
import type { Landing } from './align'
import type { GraphModel, Positions } from './graph-model'
import { isSameWay, routeEdges, type Ways } from './routing'

export interface DraggingStore {
  /** Where the dragged nodes are now; none while nothing is dragged. */
  readonly positions: Positions
  /** The ways of the edges that follow them. */
  readonly ways: Ways
  readonly landing: Landing | undefined
}

const nothing: DraggingStore = { positions: new Map(), ways: new Map(), landing: undefined }

/**
 * What a drag shows until its end. It is kept apart from the graph's own places because it changes in every frame, and with
 * those all nodes and edges would be reckoned anew.
 */
export const useDragging = create<DraggingStore>()(() => nothing)

/** Shows nodes of a graph in other places, and the edges as they then run. `ways` are those of the nodes at rest. */
export function showDragged(
  model: GraphModel,
  atRest: { readonly positions: Positions; readonly ways: Ways },
  positions: Positions,
  landing: Landing,
): void {
  const all = routeEdges(model, new Map([...atRest.positions, ...positions]))
  const ways = new Map([...all].filter(([id, way]) => !isSameWay(way, atRest.ways.get(id))))
  useDragging.setState({ positions, ways, landing })
}

export function endDrag(): void {
  useDragging.setState(nothing)
}
