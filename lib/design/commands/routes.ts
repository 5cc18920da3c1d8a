import type { Design } from '../design'
import { environmentNames } from '../design'
import { partLimits } from '../part-limits'
import type { Route } from '../route'
import { maxPath, newRoute, normalPath, pathSegments, routeKey, routeMethods } from '../route'
import { addFunction } from './functions'
import { setValue } from './set-value'

/**
 * Adds a route as the last of the list. What is left open gets a free method and path and the first function that is not
 * the authorizer's; in a design that has none, a function comes along. A method and path that are taken change nothing.
 */
export function addRoute(
  design: Design,
  wanted: { method?: Route['method']; path?: string; function?: string } = {},
): Design {
  if (design.routes.length >= partLimits.route) return design
  const functionName = wanted.function ?? businessFunction(design)
  if (functionName === undefined) {
    const withFunction = addFunction(design)
    return withFunction === design ? design : addRoute(withFunction, wanted)
  }
  const found = freeMethodAndPath(design, wanted)
  if (!found || found.path.length > maxPath) return design
  return {
    ...design,
    routes: [...design.routes, newRoute(found.method, found.path, functionName, environmentNames(design))],
  }
}

/** Removes a route. `key` is the route's, `GET /items`. */
export function removeRoute(design: Design, key: string): Design {
  const routes = design.routes.filter(each => routeKey(each) !== key)
  return routes.length === design.routes.length ? design : { ...design, routes }
}

/** Adds a copy of a route on a free path with the same variables, as the last of the list: `/items-2/{itemId}`. */
export function duplicateRoute(design: Design, key: string): Design {
  const route = design.routes.find(each => routeKey(each) === key)
  if (!route || design.routes.length >= partLimits.route) return design
  const copy = onFreePath(route, new Set(design.routes.map(routeKey)))
  return copy ? { ...design, routes: [...design.routes, copy] } : design
}

/**
 * The route where nobody has its method and path, else on a free path with the same variables: `/items-2/{itemId}`.
 * `taken` are routes' keys. Nothing where a path that is free would be too long.
 */
export function onFreePath(route: Route, taken: ReadonlySet<string>): Route | undefined {
  for (let number = 1; ; number++) {
    const copy = number === 1 ? route : { ...route, path: copyPath(route.path, number) }
    if (copy.path.length > maxPath) return undefined
    if (!taken.has(routeKey(copy))) return copy
  }
}

/** Lets another function answer a route. */
export function connectRoute(design: Design, key: string, functionName: string): Design {
  const route = design.routes.find(each => routeKey(each) === key)
  if (!route || route.function === functionName) return design
  return {
    ...design,
    routes: design.routes.map(each => (each === route ? { ...each, function: functionName } : each)),
  }
}

/** Moves a route to another path. */
export function setRoutePath(design: Design, position: number, path: string): Design {
  return setValue(design, ['routes', position, 'path'], normalPath(path))
}

/** Whether a route other than the one at `position` has this method and path. */
export function isRouteTaken(
  design: Design,
  route: Pick<Route, 'method' | 'path'>,
  position?: number,
): boolean {
  return design.routes.some((each, at) => at !== position && routeKey(each) === routeKey(route))
}

function businessFunction(design: Design): string | undefined {
  return design.functions.find(each => each.name !== design.api.authorizer.function)?.name
}

function freeMethodAndPath(design: Design, { method, path }: { method?: Route['method']; path?: string }) {
  if (path !== undefined) {
    const free = (method ? [method] : routeMethods).find(
      each => !isRouteTaken(design, { method: each, path }),
    )
    return free && { method: free, path: normalPath(path) }
  }
  for (let number = 1; ; number++) {
    const candidate = {
      method: method ?? 'GET',
      path: number === 1 ? '/resource' : `/resource-${number}`,
    } as const
    if (!isRouteTaken(design, candidate)) return candidate
  }
}

// The variables stay, because the function's handler may read them.
function copyPath(path: string, number: number): string {
  const segments = pathSegments(path)
  const last = segments.findLastIndex(segment => !segment.startsWith('{'))
  if (last === -1) return normalPath([`copy${number === 2 ? '' : `-${number - 1}`}`, ...segments].join('/'))
  return normalPath(segments.with(last, `${segments[last]}-${number}`).join('/'))
}
