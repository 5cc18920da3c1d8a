import * as z from 'zod/mini'
import { described, matching, Name, perEnvironment, text } from './names'
import { Throttling } from './throttling'

export const routeMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'ANY'] as const

/** A JSON value of a body model's schema, as deep as the design's own limit of nesting. */
export const JsonObject = z.record(z.string(), z.json())

export const Route = described(
  z.strictObject({
    method: described(
      z.enum(routeMethods),
      'HTTP method. ANY takes every method but OPTIONS, which answers CORS preflights.',
    ),
    path: described(
      text(512),
      'Path with variables in braces: /items/{itemId}. A last segment such as {proxy+} takes all that follows.',
    ),
    function: described(Name, 'Function that answers.'),
    parameters: described(
      z
        .array(
          z.strictObject({
            in: described(z.enum(['query', 'header']), 'Where the parameter is.'),
            name: described(
              matching(
                /^[A-Za-z0-9][A-Za-z0-9_.$-]{0,63}$/,
                'must have at most 64 letters, digits, _ . $ or -',
              ),
              'Name of the parameter.',
            ),
            required: described(z.boolean(), 'Whether API Gateway refuses a call without it.'),
          }),
        )
        .check(z.maxLength(50)),
      'Query parameters and headers that the route knows. Path variables are always required.',
    ),
    body: described(
      z.nullable(
        z.strictObject({
          schema: described(JsonObject, 'JSON Schema (draft 4) that API Gateway checks a JSON body against.'),
        }),
      ),
      'Body model. Empty: the body is not checked.',
    ),
    throttling: described(
      perEnvironment(z.nullable(Throttling)),
      "Limit of this route alone. Empty: the stage's limit.",
    ),
  }),
  'A method and a path, answered by a function.',
)
export type Route = z.infer<typeof Route>

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

/** The path with one slash before each segment and none at the end, as API Gateway sees it. */
export function normalPath(path: string): string {
  return `/${pathSegments(path).join('/')}`
}

/** `GET /items`: a route's identity in a design. */
export function routeKey(route: Pick<Route, 'method' | 'path'>): string {
  return `${route.method} ${normalPath(route.path)}`
}
