import { keyAttributes } from '../commands/indexes'
import type { Design } from '../design'
import { list } from '../effects'
import type { Handler, KeySource } from '../handler'
import { isName, parameterNameRule } from '../names'
import { callerAttributes, newHandler } from '../new-handler'
import { pathSegments, pathVariables, routeKey, type Route } from '../route'
import type { KeyAttribute, Table } from '../table'
import type { HandlerVerb } from './handler-verbs'
import { keySources, sourceText, type Request } from './key-sources'
import { wrong, type Wrong } from './sentences'

/** A handler, and where it takes its keys from in words. */
export interface FittingHandler {
  readonly handler: Exclude<Handler, { kind: 'token-authorizer' }>
  readonly note: string
}

type Kind = HandlerVerb['kind']
type RouteAddress = Pick<Route, 'method' | 'path'>

/**
 * The handler that does this with a table (or with an index of it), its settings fitting the keys and the variables of the
 * route that calls it. Without a route, the variables are taken to have the names of the keys.
 */
export function fittingHandler(
  design: Design,
  kind: Kind,
  table: Table,
  index: string | null,
  route?: RouteAddress,
): FittingHandler | Wrong {
  const keys = keysOf(kind, table, index)
  const binary = keys.find(each => each.type === 'B')
  if (binary)
    return wrong(
      `${binary.name} is binary, and no request carries a binary key: choose another table or index.`,
    )
  if (kind === 'query-items' && partitionKeys(table, index).length > 1)
    return wrong(
      `${index} has a partition key of several attributes, and a handler gives one: choose an index with one.`,
    )
  const isNew = kind === 'put-item' && (!route || !endsInVariable(route.path))
  const named = isNew ? keys.slice(0, -1) : keys
  const request = {
    fromCaller: callerAttributes(design),
    alsoFromCaller: ['clientId', 'principalId'],
    variables: route ? pathVariables(route.path) : named.map(each => each.name),
  }
  const found = keySources(named, request, kind !== 'query-items' && kind !== 'put-item')
  const sources = keys.map((key, at) => found[at] ?? elsewhere(kind, table, key, request))
  const missing = keys.filter((_, at) => sources[at] === undefined)
  if (missing.length > 0) return notInPath(table, index, keys, missing, route)
  const [partition, sort = null] = sources as KeySource[]
  return {
    handler: withSources(newHandler(design, kind, table), partition!, sort, index, table, route),
    note: list(keys.map((key, at) => sourceText(key, sources[at]!))),
  }
}

function keysOf(kind: Kind, table: Table, index: string | null): KeyAttribute[] {
  if (kind === 'query-items') return partitionKeys(table, index).slice(0, 1)
  return table.sortKey ? [table.partitionKey, table.sortKey] : [table.partitionKey]
}

/** A global index has a partition key of its own, a local one has the table's. */
function partitionKeys(table: Table, index: string | null): readonly KeyAttribute[] {
  return table.globalIndexes.find(each => each.name === index)?.partitionKeys ?? [table.partitionKey]
}

function endsInVariable(path: string): boolean {
  return pathSegments(path).at(-1)?.startsWith('{') ?? false
}

/** Where a key comes from for which neither the path nor the caller has been asked, or has nothing. */
function elsewhere(
  kind: Kind,
  table: Table,
  { name, type }: KeyAttribute,
  { fromCaller, variables }: Request,
): KeySource | undefined {
  if (kind === 'query-items') return isName(name, parameterNameRule) ? { from: 'query', name } : undefined
  if (kind !== 'put-item') return undefined
  if (name !== (table.sortKey ?? table.partitionKey).name) return { from: 'body', name }
  // The own key of what is new: a variable with just its name may bring it, one with a name like it means something else.
  if (fromCaller.includes(name)) return { from: 'caller', name }
  if (variables.includes(name)) return { from: 'path', name }
  return { from: type === 'S' ? 'generated' : 'body', name }
}

function notInPath(
  table: Table,
  index: string | null,
  keys: readonly KeyAttribute[],
  missing: readonly KeyAttribute[],
  route: RouteAddress | undefined,
): Wrong {
  const names = (some: readonly KeyAttribute[]) => list(some.map(each => each.name))
  const where = route ? routeKey(route) : 'no path'
  const added = missing.map(each => `/{${each.name}}`).join('')
  return wrong(
    `${index ?? table.name} is read by ${names(keys)}, and ${where} has no variable for ${names(missing)}: add ${added} to the path.`,
  )
}

function withSources(
  handler: Handler,
  partition: KeySource,
  sort: KeySource | null,
  index: string | null,
  table: Table,
  route: RouteAddress | undefined,
): FittingHandler['handler'] {
  switch (handler.kind) {
    case 'query-items':
      return { ...handler, index, partition }
    case 'put-item':
      return {
        ...handler,
        partition,
        sort,
        // PUT stores what it is sent at the place it names, once or again (RFC 9110, 9.3.4).
        overwrite: route?.method === 'PUT',
        // createdAt is written as text, which no key of another type takes.
        timestamps: keyAttributes(table).every(each => each.name !== 'createdAt' || each.type === 'S'),
      }
    case 'token-authorizer':
      throw new Error('An authorizer answers no route.')
    default:
      return { ...handler, partition, sort }
  }
}
