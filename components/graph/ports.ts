import { Position, type NodeHandle } from '@xyflow/react'
import { isFoundation, type GraphNode } from './graph-model'
import { foundation, table } from './sizes'

/** How wide the edge of a node is on which a connection can be begun or ended. */
export const portReach = 16

/** Where edges end and begin, so that React Flow has nothing to measure. */
export function portsOf({ face, width, folded }: GraphNode): NodeHandle[] {
  const into = (id: string, y: number, tall: number): NodeHandle => ({
    id,
    type: 'target',
    position: Position.Left,
    x: 0,
    y: y - tall / 2,
    width: portReach,
    height: tall,
  })
  const out: NodeHandle = {
    id: 'out',
    type: 'source',
    position: Position.Right,
    x: width - portReach,
    y: 0,
    width: portReach,
    height: folded,
  }
  if (isFoundation(face.kind)) return [into('in', foundation.height / 2, foundation.height)]
  switch (face.kind) {
    case 'environment':
      return []
    case 'waf':
      return [out]
    case 'table':
      return [
        out,
        into('in', table.port, 40),
        ...face.indexes.map((name, row) =>
          into(`index/${name}`, table.firstRowPort + table.row * row, table.row),
        ),
      ]
    default:
      return [into('in', folded / 2, folded), out]
  }
}
