import type { HandlerKind } from '../design/handler'
import { isName } from '../design/names'
import { pathSegments, pathVariables } from '../design/route'
import type { FoundRoute } from './operations'

/** What a route most likely does with which table. */
export interface Resource {
  readonly kind: Exclude<HandlerKind, 'token-authorizer'>
  /** What its table may be called: the best first. */
  readonly names: readonly string[]
  /** The table's partition key and, where it has one, its sort key. */
  readonly keys: readonly string[]
}

const ofItem: Partial<Record<FoundRoute['method'], Resource['kind']>> = {
  GET: 'get-item',
  HEAD: 'get-item',
  PUT: 'put-item',
  PATCH: 'update-item',
  DELETE: 'delete-item',
}

/**
 * A route that works on one item, `/owners/{ownerId}/pets/{petId}`, or on a collection whose items have routes as well,
 * `/owners/{ownerId}/pets`, as work on a table with these variables as its keys. Undefined for any other: a table has two
 * keys, and a whole table is listed by nobody.
 */
export function resourceOf(route: FoundRoute, all: readonly FoundRoute[]): Resource | undefined {
  const segments = pathSegments(route.path)
  const isItem = segments.at(-1)?.startsWith('{') ?? false
  const itemPath = isItem ? route.path : itemPathOf(route.path, all)
  if (itemPath === undefined) return undefined
  const keys = pathVariables(itemPath)
  const words = pathSegments(itemPath).filter(each => !each.startsWith('{'))
  if (keys.length > 2 || words.length === 0 || pathSegments(itemPath).at(-2)?.startsWith('{'))
    return undefined
  const kind = isItem ? ofItem[route.method] : ofCollection(route.method, keys)
  return kind && { kind, keys, names: tableNames(words) }
}

function ofCollection(method: FoundRoute['method'], keys: readonly string[]): Resource['kind'] | undefined {
  if (method === 'POST') return 'put-item'
  return method === 'GET' && keys.length === 2 ? 'query-items' : undefined
}

/** The path of a collection's items: `/pets/{petId}` for `/pets`. */
function itemPathOf(path: string, all: readonly FoundRoute[]): string | undefined {
  const depth = pathSegments(path).length + 1
  return all.find(
    each => each.path.startsWith(`${path === '/' ? '' : path}/{`) && pathSegments(each.path).length === depth,
  )?.path
}

/** The last word of the path; with the words before it where that is taken. */
function tableNames(words: readonly string[]): string[] {
  const names = words.map((_, at) =>
    words
      .slice(-1 - at)
      .join('-')
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .slice(0, 40),
  )
  return names.map(each => (isName(each) ? each : `t-${each}`.slice(0, 40)))
}
