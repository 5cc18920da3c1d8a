import * as z from 'zod/mini'
import { parameterNameRule } from '../names'
import { maxPath, routeMethods } from '../route'
import { described, matching, Name, perEnvironment, text } from './names'
import { Throttling } from './throttling'

/** A JSON value of a body model's schema, as deep as the design's own limit of nesting. */
export const JsonObject = z.record(z.string(), z.json())

export const Route = described(
  z.strictObject({
    method: described(
      z.enum(routeMethods),
      'HTTP method. ANY takes every method but OPTIONS, which answers CORS preflights.',
    ),
    path: described(
      text(maxPath),
      'Path with variables in braces: /items/{itemId}. A last segment such as {proxy+} takes all that follows.',
    ),
    function: described(Name, 'Function that answers.'),
    parameters: described(
      z
        .array(
          z.strictObject({
            in: described(z.enum(['query', 'header']), 'Where the parameter is.'),
            name: described(
              matching(parameterNameRule.pattern, parameterNameRule.message),
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
