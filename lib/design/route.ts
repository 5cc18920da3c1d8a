import * as z from 'zod'
import { Name, perEnvironment, text } from './names'
import { Throttling } from './throttling'

export const routeMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'ANY'] as const

/** A JSON value of a body model's schema, as deep as the design's own limit of nesting. */
export const JsonObject = z.record(z.string(), z.json())

export const Route = z
  .strictObject({
    method: z
      .enum(routeMethods)
      .describe('HTTP method. ANY takes every method but OPTIONS, which answers CORS preflights.'),
    path: text(512).describe(
      'Path with variables in braces: /items/{itemId}. A last segment such as {proxy+} takes all that follows.',
    ),
    function: Name.describe('Function that answers.'),
    parameters: z
      .array(
        z.strictObject({
          in: z.enum(['query', 'header']).describe('Where the parameter is.'),
          name: z
            .string()
            .regex(/^[A-Za-z0-9][A-Za-z0-9_.$-]{0,63}$/, 'must have at most 64 letters, digits, _ . $ or -')
            .describe('Name of the parameter.'),
          required: z.boolean().describe('Whether API Gateway refuses a call without it.'),
        }),
      )
      .max(50)
      .describe('Query parameters and headers that the route knows. Path variables are always required.'),
    body: z
      .strictObject({
        schema: JsonObject.describe('JSON Schema (draft 4) that API Gateway checks a JSON body against.'),
      })
      .nullable()
      .describe('Body model. Empty: the body is not checked.'),
    throttling: perEnvironment(Throttling.nullable()).describe(
      "Limit of this route alone. Empty: the stage's limit.",
    ),
  })
  .describe('A method and a path, answered by a function.')
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
