import type { Design } from '../../design/design'
import type { KeyAttribute, Table } from '../../design/table'
import { problem, warning, type DesignPath, type Problem } from '../../problem'
import { repeated } from '../rule'
import { indexes } from './indexes'

/** Each table is one that DynamoDB creates, and one that a function uses. */
export function tables(design: Design): Problem[] {
  const names = design.tables.map(table => table.name)
  return [
    ...repeated(names).map(i =>
      problem(
        'table/name-taken',
        `Two tables are called ${names[i]}, and their physical names would be the same; rename one.`,
        ['tables', i, 'name'],
      ),
    ),
    ...design.tables.flatMap((table, i) => [
      ...indexes(table, ['tables', i]),
      ...keys(table, i),
      ...types(table, i),
      ...timeToLive(table, i),
      ...use(design, table, i),
    ]),
  ]
}

/** Every key attribute of a table and its indexes, in the order of the design, with where it stands. */
function keyAttributes(table: Table): { attribute: KeyAttribute; path: DesignPath }[] {
  return [
    { attribute: table.partitionKey, path: ['partitionKey'] },
    ...(table.sortKey === null ? [] : [{ attribute: table.sortKey, path: ['sortKey'] }]),
    ...table.globalIndexes.flatMap((index, j) => [
      ...index.partitionKeys.map((attribute, k) => ({
        attribute,
        path: ['globalIndexes', j, 'partitionKeys', k],
      })),
      ...index.sortKeys.map((attribute, k) => ({ attribute, path: ['globalIndexes', j, 'sortKeys', k] })),
    ]),
    ...table.localIndexes.map((index, j) => ({
      attribute: index.sortKey,
      path: ['localIndexes', j, 'sortKey'],
    })),
  ]
}

function keys(table: Table, i: number): Problem[] {
  if (table.sortKey?.name !== table.partitionKey.name) return []
  return [
    problem(
      'table/key-twice',
      `${table.name} has ${table.sortKey.name} as both keys, which DynamoDB refuses; choose another sort key.`,
      ['tables', i, 'sortKey', 'name'],
    ),
  ]
}

function types(table: Table, i: number): Problem[] {
  const known = new Map<string, KeyAttribute['type']>()
  return keyAttributes(table).flatMap(({ attribute, path }) => {
    const type = known.get(attribute.name) ?? attribute.type
    known.set(attribute.name, type)
    if (type === attribute.type) return []
    return [
      problem(
        'table/key-type-conflict',
        `${attribute.name} of ${table.name} is ${type} in one key and ${attribute.type} here, and an attribute has one type; choose one.`,
        ['tables', i, ...path, 'type'],
      ),
    ]
  })
}

function timeToLive(table: Table, i: number): Problem[] {
  const attribute = table.timeToLiveAttribute
  if (attribute === null || ![table.partitionKey.name, table.sortKey?.name].includes(attribute)) return []
  return [
    problem(
      'table/time-to-live-is-key',
      `${attribute} is a key of ${table.name}, and an expiry time has to be an attribute that can change; choose another.`,
      ['tables', i, 'timeToLiveAttribute'],
    ),
  ]
}

function use(design: Design, table: Table, i: number): Problem[] {
  return [
    ...(design.functions.some(each => each.access.some(granted => granted.table === table.name))
      ? []
      : [
          warning(
            'table/unused',
            `No function may use ${table.name}, so nothing would ever be in it; grant a function access or remove it.`,
            ['tables', i],
          ),
        ]),
    ...(table.pointInTimeRecovery
      ? []
      : [
          warning(
            'table/recovery-off',
            `What is deleted from ${table.name} by mistake is gone; turn point-in-time recovery on.`,
            ['tables', i, 'pointInTimeRecovery'],
          ),
        ]),
  ]
}
