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

/** The ids of the nodes that stand for parts. One part may have several, as the keys do, or none. */
export function nodesOf(model: GraphModel, parts: readonly Part[]): ReadonlySet<string> {
  const keys = new Set(parts.map(partKey))
  return new Set(model.nodes.filter(({ face }) => keys.has(partKey(face.part))).map(({ id }) => id))
}

/**
 * The ids of the nodes that move when one is dragged: of all that is selected, where it is one of them, else of its part.
 */
export function draggedWith(model: GraphModel, id: string): ReadonlySet<string> {
  const selected = nodesOf(model, selectedParts(useViewStore.getState()))
  if (selected.has(id)) return selected
  const part = partAt(model, id)
  return nodesOf(model, part ? [part] : [])
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
