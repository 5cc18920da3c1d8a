import * as z from 'zod/mini'
import { tableActions } from '../function'
import { Handler } from './handler'
import { described, IndexName, matching, Name, perEnvironment, text, wholeNumber } from './names'

/** Exact actions on one table or on one of its indexes. */
export const TableAccess = z.strictObject({
  table: described(Name, 'Table that is accessed.'),
  index: described(z.nullable(IndexName), 'Index that is accessed. Empty: the table itself.'),
  actions: described(
    z.array(z.enum(tableActions)).check(z.minLength(1, 'must name at least one action'), z.maxLength(8)),
    'Exact DynamoDB actions that the function may call.',
  ),
})
export type TableAccess = z.infer<typeof TableAccess>

/** Names that Lambda accepts for environment variables. */
export const VariableName = matching(
  /^[A-Za-z][A-Za-z0-9_]{1,63}$/,
  'must start with a letter and have 2 to 64 letters, digits or _',
)

export const LambdaFunction = described(
  z.strictObject({
    name: described(Name, 'Name of the function: get-item becomes prod-get-item.'),
    description: described(text(150), 'What the function does.'),
    handler: Handler,
    architecture: described(
      z.enum(['arm64', 'x86_64']),
      'Processor that the function runs on. arm64 costs less.',
    ),
    memory: described(
      // Wider than Lambda's limits, which a rule checks: what is typed on the way to a number is shown everywhere.
      perEnvironment(wholeNumber(1, 99_999, 'MB')),
      'Memory in MB, from 128 to 10,240; processor power grows with it.',
    ),
    timeout: described(
      perEnvironment(wholeNumber(1, 900, 'seconds')),
      'Seconds until Lambda stops an invocation. At most 29 behind a route.',
    ),
    concurrency: described(
      perEnvironment(z.nullable(wholeNumber(0, 10_000))),
      'Reserved concurrent executions. Empty: shared with the account.',
    ),
    variables: described(
      z
        .array(
          z.strictObject({
            name: described(VariableName, 'Name of the variable.'),
            values: described(perEnvironment(text(2000)), 'Value in each environment. Never a secret.'),
          }),
        )
        .check(z.maxLength(50)),
      'Environment variables, encrypted with the env key.',
    ),
    secrets: described(
      z
        .array(
          z.strictObject({
            secret: described(Name, 'Secret that is read.'),
            variable: described(VariableName, 'Variable that receives the value.'),
          }),
        )
        .check(z.maxLength(10)),
      'Secrets that reach the function through encrypted variables.',
    ),
    access: described(
      z.array(TableAccess).check(z.maxLength(100)),
      'What the function may do to which table or index.',
    ),
  }),
  'A Lambda function with a role of its own.',
)
export type LambdaFunction = z.infer<typeof LambdaFunction>
