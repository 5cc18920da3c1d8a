import type { Edge, Node } from '@xyflow/react'
import type { EdgeKind, NodeFace, Point } from './graph-model'

/** The nodes and edges as React Flow holds them. */
export type FlowNode = Node<{ readonly face: NodeFace }>
export type FaceNode<F extends NodeFace> = Node<{ readonly face: F }>

export type EdgeState = 'rest' | 'on' | 'bad'
export interface EdgeData extends Record<string, unknown> {
  readonly kind: EdgeKind | 'drawn'
  readonly points: readonly Point[]
  readonly label?: string | undefined
  readonly title?: string | undefined
  readonly labelAt?: Point | undefined
  readonly state: EdgeState
}
export type FlowEdge = Edge<EdgeData>
