import { expect, test } from 'vitest'
import type { Design } from '../../design/design'
import { newTable, type Table } from '../../design/table'
import { foundAt, type ProblemCase, type Change } from '../testing/problem-case'

const names = ['prod', 'dev']

const items = (change: (table: Table) => void) => (design: Design) => change(design.tables[0]!)

const cases: ProblemCase[] = [
  ['table/name-taken', 'error', 'tables[2].name', design => void design.tables.push(design.tables[1]!)],
  [
    'table/local-index-needs-sort-key',
    'error',
    'tables[1].localIndexes',
    design => void design.tables[1]!.localIndexes.push(local('by-x', 'x')),
  ],
  [
    'table/index-name-taken',
    'error',
    'tables[0].localIndexes[0].name',
    items(table => void table.localIndexes.push(local('byCreatedAt', 'x'))),
  ],
  [
    'table/key-type-conflict',
    'error',
    'tables[0].globalIndexes[0].partitionKeys[0].type',
    items(table => void (table.partitionKey.type = 'N')),
  ],
  [
    'table/key-twice',
    'error',
    'tables[0].sortKey.name',
    items(table => void (table.sortKey!.name = 'tenantId')),
  ],
  [
    'table/key-twice',
    'error',
    'tables[0].localIndexes[0].sortKey.name',
    items(table => void table.localIndexes.push(local('by-x', 'tenantId'))),
  ],
  [
    'table/key-twice',
    'error',
    'tables[0].globalIndexes[0].sortKeys[1].name',
    items(table => void table.globalIndexes[0]!.sortKeys.push({ name: 'tenantId', type: 'S' })),
  ],
  [
    'table/projection-include-empty',
    'error',
    'tables[0].globalIndexes[0].projection.attributes',
    projection('INCLUDE'),
  ],
  [
    'table/projection-twice',
    'warning',
    'tables[0].globalIndexes[0].projection.attributes[1]',
    projection('INCLUDE', 'a', 'a'),
  ],
  [
    'table/projection-ignored',
    'warning',
    'tables[0].globalIndexes[0].projection.attributes',
    projection('KEYS_ONLY', 'a'),
  ],
  [
    'table/projection-too-many',
    'error',
    'tables[0]',
    items(table => {
      const attributes = Array.from({ length: 20 }, (_, i) => `a${i}`)
      for (let i = 0; i < 6; i++)
        table.globalIndexes.push({
          ...table.globalIndexes[0]!,
          name: `g-${i}`,
          projection: { kind: 'INCLUDE', attributes },
        })
    }),
  ],
  [
    'table/time-to-live-is-key',
    'error',
    'tables[0].timeToLiveAttribute',
    items(table => void (table.timeToLiveAttribute = 'itemId')),
  ],
  ['table/unused', 'warning', 'tables[2]', design => void design.tables.push(newTable('spare', names))],
  [
    'table/recovery-off',
    'warning',
    'tables[0].pointInTimeRecovery',
    items(table => void (table.pointInTimeRecovery = false)),
  ],
]

function local(name: string, key: string): Table['localIndexes'][number] {
  return { name, sortKey: { name: key, type: 'S' }, projection: { kind: 'ALL', attributes: [] } }
}

function projection(kind: 'INCLUDE' | 'KEYS_ONLY', ...attributes: string[]): Change {
  return items(table => void (table.globalIndexes[0]!.projection = { kind, attributes }))
}

test.each(cases)('%s is %s at %s', (code, severity, path, change) => {
  expect(foundAt(change, code)).toContain(`${severity} at ${path}`)
})
