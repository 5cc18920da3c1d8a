import type { Design } from '../design'
import { freeName, isFree } from '../free-name'
import { indexNameRule, isName } from '../names'
import type { GlobalIndex, KeyAttribute, Table } from '../table'
import { indexNames } from '../table'
import { changeTable, mapAccess, mapHandlers } from './tables'

const maxIndexes = 100
const everything = { kind: 'ALL' as const, attributes: [] }

/** Adds a global index by the table's partition key and createdAt, as the last of the list. */
export function addGlobalIndex(design: Design, table: string, name = 'byCreatedAt'): Design {
  return changeTable(design, table, each => {
    if (each.globalIndexes.length >= maxIndexes) return each
    const added: GlobalIndex = {
      name: freeIndexName(each, name),
      partitionKeys: [each.partitionKey],
      sortKeys: [createdAt(each)],
      projection: everything,
    }
    return { ...each, globalIndexes: [...each.globalIndexes, added] }
  })
}

/** Adds a local index by createdAt, as the last of the list. Only a table with a sort key may have one. */
export function addLocalIndex(design: Design, table: string, name = 'byCreatedAt'): Design {
  return changeTable(design, table, each => {
    if (each.localIndexes.length >= maxIndexes) return each
    const added = { name: freeIndexName(each, name), sortKey: createdAt(each), projection: everything }
    return { ...each, localIndexes: [...each.localIndexes, added] }
  })
}

/** Removes an index and every grant on it. Handlers that read it keep naming it: a check tells which. */
export function removeIndex(design: Design, table: string, index: string): Design {
  const changed = changeTable(design, table, each => {
    if (!indexNames(each).includes(index)) return each
    return {
      ...each,
      globalIndexes: each.globalIndexes.filter(one => one.name !== index),
      localIndexes: each.localIndexes.filter(one => one.name !== index),
    }
  })
  if (changed === design) return design
  return mapAccess(changed, access => (access.table === table && access.index === index ? undefined : access))
}

/** Renames an index; grants and handlers follow. A name that is taken or refused changes nothing. */
export function renameIndex(design: Design, table: string, from: string, to: string): Design {
  const changed = changeTable(design, table, each => {
    const names = indexNames(each)
    if (from === to || !names.includes(from) || !isName(to, indexNameRule) || !isFree(to, names, from))
      return each
    const rename = <T extends { name: string }>(one: T) => (one.name === from ? { ...one, name: to } : one)
    return {
      ...each,
      globalIndexes: each.globalIndexes.map(rename),
      localIndexes: each.localIndexes.map(rename),
    }
  })
  if (changed === design) return design
  return mapHandlers(
    mapAccess(changed, access =>
      access.table === table && access.index === from ? { ...access, index: to } : access,
    ),
    handler =>
      handler.kind === 'query-items' && handler.table === table && handler.index === from
        ? { ...handler, index: to }
        : handler,
  )
}

/** Every key attribute of a table and of its indexes, once for each use. */
export function keyAttributes(table: Table): KeyAttribute[] {
  return [
    table.partitionKey,
    ...(table.sortKey ? [table.sortKey] : []),
    ...table.globalIndexes.flatMap(each => [...each.partitionKeys, ...each.sortKeys]),
    ...table.localIndexes.map(each => each.sortKey),
  ]
}

// An attribute has one type in all keys of a table.
function createdAt(table: Table): KeyAttribute {
  return keyAttributes(table).find(each => each.name === 'createdAt') ?? { name: 'createdAt', type: 'S' }
}

function freeIndexName(table: Table, name: string): string {
  return freeName(isName(name, indexNameRule) ? name : 'byCreatedAt', indexNames(table), 100)
}
