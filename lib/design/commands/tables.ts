import type { Design } from '../design'
import { environmentNames } from '../design'
import { freeName, isFree } from '../free-name'
import type { LambdaFunction, TableAccess } from '../function'
import type { Handler } from '../handler'
import { isName } from '../names'
import { partLimits } from '../part-limits'
import type { Table } from '../table'
import { newTable } from '../table'

/** Adds a table as the last of the list, under a free name. */
export function addTable(design: Design, name = 'table'): Design {
  if (design.tables.length >= partLimits.table) return design
  const base = isName(name) ? name : 'table'
  return {
    ...design,
    tables: [...design.tables, newTable(freeName(base, tableNames(design)), environmentNames(design))],
  }
}

/** Removes a table and every grant on it. Handlers that work on it keep naming it: a check tells which. */
export function removeTable(design: Design, name: string): Design {
  if (!tableNames(design).includes(name)) return design
  return mapAccess({ ...design, tables: design.tables.filter(each => each.name !== name) }, access =>
    access.table === name ? undefined : access,
  )
}

/** Renames a table; grants and handlers follow. A name that is taken or refused changes nothing. */
export function renameTable(design: Design, from: string, to: string): Design {
  const names = tableNames(design)
  if (from === to || !names.includes(from) || !isName(to) || !isFree(to, names, from)) return design
  const renamed = changeTable(design, from, table => ({ ...table, name: to }))
  return mapHandlers(
    mapAccess(renamed, access => (access.table === from ? { ...access, table: to } : access)),
    handler => (handler.table === from ? { ...handler, table: to } : handler),
  )
}

/** Adds a copy of a table, which no function may use yet, as the last of the list. */
export function duplicateTable(design: Design, name: string): Design {
  const source = design.tables.find(each => each.name === name)
  if (!source || design.tables.length >= partLimits.table) return design
  return { ...design, tables: [...design.tables, { ...source, name: freeName(name, tableNames(design)) }] }
}

/** Changes the table of that name; the same design when there is none or the change is none. */
export function changeTable(design: Design, name: string, change: (table: Table) => Table): Design {
  const before = design.tables.find(each => each.name === name)
  if (!before) return design
  const after = change(before)
  if (after === before) return design
  return { ...design, tables: design.tables.map(each => (each === before ? after : each)) }
}

/** Changes every grant of every function, or takes it away where the change gives nothing. */
export function mapAccess(design: Design, change: (access: TableAccess) => TableAccess | undefined): Design {
  return mapFunctions(design, each => {
    const access = each.access.flatMap(one => change(one) ?? [])
    const isSame =
      access.length === each.access.length && access.every((one, index) => one === each.access[index])
    return isSame ? each : { ...each, access }
  })
}

/** Changes the handler of every function. */
export function mapHandlers(design: Design, change: (handler: Handler) => Handler): Design {
  return mapFunctions(design, each => {
    const handler = change(each.handler)
    return handler === each.handler ? each : { ...each, handler }
  })
}

function mapFunctions(design: Design, change: (each: LambdaFunction) => LambdaFunction): Design {
  return { ...design, functions: design.functions.map(change) }
}

function tableNames(design: Design): string[] {
  return design.tables.map(each => each.name)
}
