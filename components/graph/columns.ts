import type { GraphNode, NodeKind } from './graph-model'

export const columns = ['front-door', 'routes', 'functions', 'tables'] as const
export type Column = (typeof columns)[number]

const columnOfKind: Readonly<Record<NodeKind, Column>> = {
  environment: 'front-door',
  waf: 'front-door',
  api: 'front-door',
  authorizer: 'front-door',
  route: 'routes',
  function: 'functions',
  table: 'tables',
  secret: 'tables',
}

export function columnOf(node: GraphNode): Column {
  return columnOfKind[node.face.kind]
}
