import type { GraphModel, GraphNode } from './graph-model'

/** Whether two graphs have the same nodes of the same sizes and the same edges, so that all stands where it stood. */
export function hasShapeOf(one: GraphModel, other: GraphModel): boolean {
  return (
    one.edges === other.edges &&
    one.nodes.length === other.nodes.length &&
    one.nodes.every((node, at) => isOfSize(node, other.nodes[at]))
  )
}

function isOfSize(one: GraphNode, other: GraphNode | undefined): boolean {
  return (
    other !== undefined &&
    one.id === other.id &&
    one.width === other.width &&
    one.height === other.height &&
    rows(one) === rows(other)
  )
}

// Edges end at the rows of a table's indexes.
function rows({ face }: GraphNode): string {
  return face.kind === 'table' ? face.indexes.join() : ''
}
