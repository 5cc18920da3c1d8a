import type { GraphModel, GraphNode, NodeKind } from './graph-model'

export const columns = ['front-door', 'routes', 'functions', 'tables', 'foundations'] as const
export type Column = (typeof columns)[number]

export const columnTitles: Readonly<Record<Column, string>> = {
  'front-door': 'Front door',
  routes: 'Routes',
  functions: 'Functions',
  tables: 'Tables',
  foundations: 'Foundations',
}

const columnOfKind: Readonly<Record<NodeKind, Column>> = {
  environment: 'front-door',
  waf: 'front-door',
  api: 'front-door',
  authorizer: 'front-door',
  route: 'routes',
  function: 'functions',
  table: 'tables',
  keys: 'foundations',
  secret: 'foundations',
  logs: 'foundations',
  alarms: 'foundations',
  dashboard: 'foundations',
  tracing: 'foundations',
  config: 'foundations',
}

export function columnOf(node: GraphNode): Column {
  return columnOfKind[node.face.kind]
}

/** How much is in a column, as its head says; nothing where it would say nothing. */
export function columnCount({ nodes }: GraphModel, column: Column): number | undefined {
  if (column === 'front-door' || column === 'foundations') return undefined
  return nodes.filter(each => columnOf(each) === column).length
}
