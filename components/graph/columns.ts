import type { GraphModel, GraphNode, NodeKind } from './graph-model'

export const columns = ['front-door', 'routes', 'functions', 'tables'] as const
export type Column = (typeof columns)[number]

export const columnTitles: Readonly<Record<Column, string>> = {
  'front-door': 'Front door',
  routes: 'Routes',
  functions: 'Functions',
  tables: 'Tables',
}

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

/** How much is in a column, as its head says; nothing for the front door, where it would say nothing. */
export function columnCount({ nodes }: GraphModel, column: Column): number | undefined {
  if (column === 'front-door') return undefined
  return nodes.filter(each => columnOf(each) === column && each.face.kind !== 'secret').length
}
