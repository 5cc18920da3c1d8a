import type { NodeChange } from '@xyflow/react'
import { useCallback, useEffect, useMemo } from 'react'
import { draggedWith, shifted } from './acted-on'
import { align } from './align'
import { endDrag, showDragged, useDragging } from './dragging'
import type { FlowNode } from './flow'
import type { GraphModel, Positions } from './graph-model'
import { boxesOf } from './nearest'
import type { Ways } from './routing'

interface AtRest {
  readonly nodes: readonly FlowNode[]
  readonly positions: Positions
  readonly ways: Ways
}

/** The nodes as a drag shows them, and what follows the pointer: the places are kept by `move` once the drag ends. */
export function useDrag(
  model: GraphModel,
  { nodes: atRest, positions, ways }: AtRest,
  move: (to: Positions) => void,
) {
  const dragged = useDragging(state => state.positions)
  const nodes = useMemo(
    () =>
      atRest.map(each => {
        const position = dragged.get(each.id)
        return position ? { ...each, position } : each
      }),
    [atRest, dragged],
  )
  // What a drag shows stands on these edges and places.
  useEffect(() => endDrag, [positions, ways])

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      for (const change of changes) {
        if (change.type !== 'position' || !change.position || change.dragging === undefined) continue
        const boxes = boxesOf(model, positions)
        const held = boxes.find(each => each.id === change.id)
        if (!held) continue
        const together = draggedWith(model, change.id)
        const landing = align(
          { ...held, ...change.position },
          boxes.filter(each => !together.has(each.id)),
        )
        const to = shifted(positions, together, { x: landing.at.x - held.x, y: landing.at.y - held.y })
        if (change.dragging) showDragged(model, { positions, ways }, to, landing)
        else {
          endDrag()
          move(to)
        }
      }
    },
    [model, positions, ways, move],
  )
  return { nodes, onNodesChange }
}
