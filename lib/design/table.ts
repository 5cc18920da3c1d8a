import type { Table } from './schema/table'

export type { Table }
export type { Billing, GlobalIndex, KeyAttribute } from './schema/table'

export function newTable(name: string, environments: readonly string[]): Table {
  return {
    name,
    partitionKey: { name: 'id', type: 'S' },
    sortKey: null,
    globalIndexes: [],
    localIndexes: [],
    timeToLiveAttribute: null,
    billing: Object.fromEntries(environments.map(each => [each, { mode: 'on-demand' as const }])),
    pointInTimeRecovery: true,
    stream: null,
  }
}

/** The names of a table's indexes, the global ones first. */
export function indexNames(table: Table): string[] {
  return [...table.globalIndexes, ...table.localIndexes].map(each => each.name)
}
