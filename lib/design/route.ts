import type { Route } from './schema/route'

export type { Route }

export const routeMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'ANY'] as const

export function newRoute(
  method: Route['method'],
  path: string,
  functionName: string,
  environments: readonly string[],
): Route {
  return {
    method,
    path,
    function: functionName,
    parameters: [],
    body: null,
    throttling: Object.fromEntries(environments.map(each => [each, null])),
  }
}

/** A path cut into its segments: `/items/{itemId}` gives `['items', '{itemId}']`, `/` gives `[]`. */
export function pathSegments(path: string): string[] {
  return path.split('/').filter(segment => segment !== '')
}

/** The names of a path's variables, without braces and without the plus of a greedy one. */
export function pathVariables(path: string): string[] {
  return pathSegments(path).flatMap(segment => /^\{([^{}+]+)\+?\}$/.exec(segment)?.[1] ?? [])
}

/** How many characters a path may have. */
export const maxPath = 512

/** The path with one slash before each segment and none at the end, as API Gateway sees it. */
export function normalPath(path: string): string {
  return `/${pathSegments(path).join('/')}`
}

/** `GET /items`: a route's identity in a design. */
export function routeKey(route: Pick<Route, 'method' | 'path'>): string {
  return `${route.method} ${normalPath(route.path)}`
}
