import type { LambdaFunction } from '../function'
import type { KeySource } from '../handler'
import type { Route } from '../route'
import { normalPath, pathSegments, routeKey } from '../route'
import type { Throttling } from '../schema/throttling'
import type { Draw } from './draw'
import { perEnvironment } from './draw'
import { drawSchema } from './draw-schema'

const words = ['orders', 'items', 'v2', 'Users', 'line.items', 'user_profiles', 'a:b', 'x-1', 'id', 'Items']
const parameterNames = {
  query: ['limit', 'cursor', 'q', 'sort.by', 'filter$eq', 'page_size', '2nd'],
  header: ['X-Request-Id', 'Accept-Language', 'If-Match', 'x_trace'],
} as const

const methods: Record<LambdaFunction['handler']['kind'], readonly Route['method'][]> = {
  'get-item': ['GET', 'HEAD', 'ANY'],
  'query-items': ['GET', 'GET', 'ANY'],
  'put-item': ['POST', 'PUT', 'ANY'],
  'update-item': ['PATCH', 'PUT', 'POST'],
  'delete-item': ['DELETE', 'POST', 'ANY'],
  'token-authorizer': [],
}

/** The routes of a design as far as they are known, by what API Gateway allows only once. */
export interface Paths {
  readonly keys: Set<string>
  /** The variable below a path: there can be one. */
  readonly variables: Map<string, string>
}

/** A route that a function can answer: its path has the variables that the handler reads, its body the fields. */
export function drawRoute(
  draw: Draw,
  each: LambdaFunction,
  stage: Record<string, Throttling>,
  known: Paths,
): Route {
  const sources = keySources(each)
  const method = draw.one(methods[each.handler.kind])
  const path = freePath(draw, method, names(sources, 'path'), known)
  const fields = names(sources, 'body')
  const takesBody = method !== 'GET' && method !== 'HEAD'
  return {
    method,
    path,
    function: each.name,
    parameters: drawParameters(draw, names(sources, 'query')),
    body: takesBody && (fields.length > 0 || draw.chance(40)) ? { schema: drawSchema(draw, fields) } : null,
    throttling: perEnvironment(Object.keys(stage), environment => {
      const limit = stage[environment]
      if (!limit || !draw.chance(25)) return null
      return { rate: draw.int(2, Math.floor(limit.rate * 2)) / 2, burst: draw.int(1, limit.burst) }
    }),
  }
}

function keySources({ handler }: LambdaFunction): KeySource[] {
  if (handler.kind === 'token-authorizer') return []
  return 'sort' in handler && handler.sort ? [handler.partition, handler.sort] : [handler.partition]
}

function names(sources: readonly KeySource[], from: KeySource['from']): string[] {
  return sources.filter(each => each.from === from).map(each => each.name)
}

function drawParameters(draw: Draw, queried: readonly string[]): Route['parameters'] {
  const required = queried.map(name => ({ in: 'query' as const, name, required: true }))
  const chosen = draw.some(
    [
      ...parameterNames.query.map(name => ({ in: 'query' as const, name })),
      ...parameterNames.header.map(name => ({ in: 'header' as const, name })),
    ],
    0,
    4,
  )
  return [...required, ...chosen.map(each => ({ ...each, required: draw.chance(30) }))]
}

/** Takes a path with these variables that meets no other; a first segment of its own settles any conflict. */
function freePath(draw: Draw, method: Route['method'], variables: readonly string[], known: Paths): string {
  const drawnSegments = drawSegments(draw, method, variables)
  for (let number = 0; ; number++) {
    const path = normalPath([...(number === 0 ? [] : [`own${number}`]), ...drawnSegments].join('/'))
    if (!known.keys.has(routeKey({ method, path })) && takeVariables(path, known.variables)) {
      known.keys.add(routeKey({ method, path }))
      return path
    }
  }
}

function drawSegments(draw: Draw, method: Route['method'], variables: readonly string[]): string[] {
  if (variables.length === 0 && draw.chance(10)) return []
  const segments = [...draw.some(words, variables.length > 0 ? 0 : 1, 2)]
  variables.forEach((name, index) => {
    if (index > 0 && draw.chance(70)) segments.push(draw.one(words))
    segments.push(`{${name}}`)
  })
  if (variables.length > 0 && draw.chance(20)) segments.push(draw.one(words))
  if (method === 'ANY' && draw.chance(50)) segments.push('{proxy+}')
  return segments
}

/** Whether the path's variables are the only ones in their places; if so, they are taken. */
function takeVariables(path: string, taken: Map<string, string>): boolean {
  const segments = pathSegments(path)
  const places = segments.flatMap((segment, depth) =>
    segment.startsWith('{') ? [{ segment, parent: segments.slice(0, depth).join('/') }] : [],
  )
  if (places.some(({ segment, parent }) => (taken.get(parent) ?? segment) !== segment)) return false
  for (const { segment, parent } of places) taken.set(parent, segment)
  return true
}
