import type { TableAccess, TableAction } from './function'
import type { Handler } from './handler'
import { handlerAction } from './handler'

/** A table (`index` null) or one of its indexes. */
export type GrantTarget = Pick<TableAccess, 'table' | 'index'>

/** Whether two are the same table, or the same index of it. */
export function isSameTarget(one: GrantTarget, other: GrantTarget): boolean {
  return one.table === other.table && one.index === other.index
}

/** Where a handler's settings point an action: only a query reads the index that they name. */
export function grantTarget(handler: Handler, action: TableAction): GrantTarget {
  const index = handler.kind === 'query-items' && action === 'Query' ? handler.index : null
  return { table: handler.table, index }
}

/** What a handler needs to work: one action on its table, or on the index that it reads. */
export function handlerGrant(handler: Handler): TableAccess {
  const action = handlerAction[handler.kind]
  return { ...grantTarget(handler, action), actions: [action] }
}
