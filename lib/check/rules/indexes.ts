import type { Table } from '../../design/table'
import { problem, warning, type DesignPath, type Problem } from '../../problem'
import { repeated } from '../rule'

/** What DynamoDB allows for the indexes of one table. */
const limits = { global: 20, local: 5, projected: 100 } as const

/** The indexes of a table: as many as DynamoDB allows, with keys and projections that it takes. */
export function indexes(table: Table, path: DesignPath): Problem[] {
  return [...counts(table, path), ...names(table, path), ...keys(table, path), ...projections(table, path)]
}

function counts(table: Table, path: DesignPath): Problem[] {
  const { globalIndexes, localIndexes } = table
  return [
    ...(globalIndexes.length > limits.global
      ? [
          problem(
            'table/too-many-global-indexes',
            `${table.name} has ${globalIndexes.length} global indexes, and DynamoDB takes ${limits.global}; remove some.`,
            [...path, 'globalIndexes'],
          ),
        ]
      : []),
    ...(localIndexes.length > limits.local
      ? [
          problem(
            'table/too-many-local-indexes',
            `${table.name} has ${localIndexes.length} local indexes, and DynamoDB takes ${limits.local}; make some global.`,
            [...path, 'localIndexes'],
          ),
        ]
      : []),
    ...(localIndexes.length > 0 && table.sortKey === null
      ? [
          problem(
            'table/local-index-needs-sort-key',
            `${table.name} has a local index but no sort key, which DynamoDB refuses; add a sort key or make the index global.`,
            [...path, 'localIndexes'],
          ),
        ]
      : []),
  ]
}

function names(table: Table, path: DesignPath): Problem[] {
  const all = located(table, path)
  return repeated(all.map(({ index }) => index.name)).map(i =>
    problem(
      'table/index-name-taken',
      `Two indexes of ${table.name} are called ${all[i]!.index.name}, which DynamoDB refuses; rename one.`,
      [...all[i]!.path, 'name'],
    ),
  )
}

function keys(table: Table, path: DesignPath): Problem[] {
  const wrong = (name: string, at: DesignPath) =>
    problem(
      'table/key-twice',
      `${name} stands twice in the key of an index of ${table.name}, which DynamoDB refuses; choose another attribute.`,
      at,
    )
  return [
    ...table.globalIndexes.flatMap((index, j) => {
      const all = [
        ...index.partitionKeys.map(({ name }, k) => ({ name, at: ['partitionKeys', k] })),
        ...index.sortKeys.map(({ name }, k) => ({ name, at: ['sortKeys', k] })),
      ]
      return repeated(all.map(({ name }) => name)).map(k =>
        wrong(all[k]!.name, [...path, 'globalIndexes', j, ...all[k]!.at, 'name']),
      )
    }),
    ...table.localIndexes.flatMap((index, j) =>
      index.sortKey.name === table.partitionKey.name
        ? [wrong(index.sortKey.name, [...path, 'localIndexes', j, 'sortKey', 'name'])]
        : [],
    ),
  ]
}

function projections(table: Table, path: DesignPath): Problem[] {
  const all = located(table, path)
  const projected = all.flatMap(({ index }) =>
    index.projection.kind === 'INCLUDE' ? index.projection.attributes : [],
  ).length
  return [
    ...all.flatMap(({ index, path: at }) => {
      const { kind, attributes } = index.projection
      const here = [...at, 'projection', 'attributes']
      if (kind === 'INCLUDE' && attributes.length === 0) {
        return [
          problem(
            'table/projection-include-empty',
            `The index ${index.name} includes attributes but names none, which DynamoDB refuses; name one or choose KEYS_ONLY.`,
            here,
          ),
        ]
      }
      if (kind !== 'INCLUDE' && attributes.length > 0) {
        return [
          warning(
            'table/projection-ignored',
            `The index ${index.name} holds ${kind}, so the attributes that it names change nothing; choose INCLUDE or remove them.`,
            here,
          ),
        ]
      }
      return repeated(attributes).map(k =>
        warning(
          'table/projection-twice',
          `The index ${index.name} includes ${attributes[k]} twice, so one of both changes nothing; remove it.`,
          [...here, k],
        ),
      )
    }),
    ...(projected > limits.projected
      ? [
          problem(
            'table/projection-too-many',
            `The indexes of ${table.name} include ${projected} attributes, and DynamoDB takes ${limits.projected} in all; use ALL for some.`,
            path,
          ),
        ]
      : []),
  ]
}

function located(table: Table, path: DesignPath) {
  return [
    ...table.globalIndexes.map((index, j) => ({ index, path: [...path, 'globalIndexes', j] })),
    ...table.localIndexes.map((index, j) => ({ index, path: [...path, 'localIndexes', j] })),
  ]
}
