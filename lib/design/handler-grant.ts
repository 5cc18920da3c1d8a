import type { TableAccess } from './function'
import type { Handler } from './handler'
import { handlerAction } from './handler'

/** What a handler needs to work: one action on its table, or on the index that it reads. */
export function handlerGrant(handler: Handler): TableAccess {
  const index = handler.kind === 'query-items' ? handler.index : null
  return { table: handler.table, index, actions: [handlerAction[handler.kind]] }
}
