import type { Design } from './design'
import type { Handler, HandlerKind, KeySource } from './handler'
import { authorizerFunction } from './design'
import type { KeyAttribute, Table } from './table'

/**
 * A handler for a table, with its key taken from where it most likely comes from: attributes that the authorizer knows
 * from the caller, a new item's own key generated, all others from the path.
 */
export function newHandler(design: Design, kind: HandlerKind, table: Table): Handler {
  const known = callerAttributes(design)
  const source = (key: KeyAttribute): KeySource => ({
    from: known.includes(key.name) ? 'caller' : 'path',
    name: key.name,
  })
  const created = (key: KeyAttribute): KeySource => {
    const usual = source(key)
    if (usual.from === 'caller') return usual
    return { from: key.type === 'S' ? 'generated' : 'body', name: key.name }
  }
  const partition = source(table.partitionKey)
  const sort = table.sortKey && source(table.sortKey)
  switch (kind) {
    case 'get-item':
    case 'update-item':
    case 'delete-item':
      return { kind, table: table.name, partition, sort }
    case 'put-item':
      return {
        kind,
        table: table.name,
        partition: table.sortKey ? partition : created(table.partitionKey),
        sort: table.sortKey && created(table.sortKey),
        overwrite: false,
        timestamps: true,
      }
    case 'query-items':
      return { kind, table: table.name, index: null, partition, descending: true, pageSize: 25 }
    case 'token-authorizer':
      return {
        kind,
        table: table.name,
        signingSecret: design.secrets[0]?.name ?? 'auth-signing-key',
        issuer: 'https://auth.example.com',
        audience: design.api.name,
        clientClaim: 'sub',
        context: [],
      }
  }
}

/** The handler on another table: what no table decides stays as it is. */
export function onTable(design: Design, handler: Handler, table: Table): Handler {
  if (handler.kind === 'token-authorizer') return { ...handler, table: table.name }
  const fresh = newHandler(design, handler.kind, table)
  if (fresh.kind === 'query-items' && handler.kind === 'query-items')
    return { ...fresh, pageSize: handler.pageSize, descending: handler.descending }
  if (fresh.kind === 'put-item' && handler.kind === 'put-item')
    return { ...fresh, overwrite: handler.overwrite, timestamps: handler.timestamps }
  return fresh
}

/** The attributes of the caller that the authorizer hands to the functions. */
export function callerAttributes(design: Design): readonly string[] {
  const handler = authorizerFunction(design)?.handler
  return handler?.kind === 'token-authorizer' ? handler.context : []
}
