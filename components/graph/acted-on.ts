import { partKey, type Part } from '@/lib/cfn/origin'
import { selectedParts, useViewStore } from '@/stores/view-store'
import type { GraphModel, Point, Positions } from './graph-model'

/**
 * What a key is about: all that is selected, where that is several parts or no node has the focus, else the part of the
 * node that has it.
 */
export function actedOn(model: GraphModel, focused: string | undefined): readonly Part[] {
  const parts = selectedParts(useViewStore.getState())
  if (parts.length > 1 || focused === undefined) return parts
  const part = partAt(model, focused)
  return part ? [part] : parts
}

/** The ids of the nodes that go along when one is dragged: all that are selected, where it is one of them. */
export function draggedWith(id: string): ReadonlySet<string> {
  const ids = new Set(selectedParts(useViewStore.getState()).map(partKey))
  return ids.has(id) ? ids : new Set([id])
}

/** The part that a node stands for. */
export function partAt(model: GraphModel, id: string | undefined): Part | undefined {
  return model.nodes.find(each => each.id === id)?.face.part
}

/** Where nodes stand when they are moved by so much. */
export function shifted(positions: Positions, ids: Iterable<string>, by: Point): Positions {
  const to = new Map<string, Point>()
  for (const id of ids) {
    const at = positions.get(id)
    if (at) to.set(id, { x: at.x + by.x, y: at.y + by.y })
  }
  return to
}
