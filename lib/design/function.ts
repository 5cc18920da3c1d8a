import * as z from 'zod'
import { Handler } from './handler'
import { IndexName, Name, perEnvironment, text, wholeNumber } from './names'

/** DynamoDB actions that a function may be granted. Administrative actions, Scan and wildcards are not among them. */
export const tableActions = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'ConditionCheckItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
] as const
export type TableAction = (typeof tableActions)[number]

export const readActions: readonly TableAction[] = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem']

/** Exact actions on one table or on one of its indexes. */
export const TableAccess = z.strictObject({
  table: Name.describe('Table that is accessed.'),
  index: IndexName.nullable().describe('Index that is accessed. Empty: the table itself.'),
  actions: z
    .array(z.enum(tableActions))
    .min(1, 'must name at least one action')
    .max(8)
    .describe('Exact DynamoDB actions that the function may call.'),
})
export type TableAccess = z.infer<typeof TableAccess>

/** Names that Lambda accepts for environment variables. */
export const VariableName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{1,63}$/, 'must start with a letter and have 2 to 64 letters, digits or _')

export const LambdaFunction = z
  .strictObject({
    name: Name.describe('Name of the function: get-item becomes prod-get-item.'),
    description: text(150).describe('What the function does.'),
    handler: Handler,
    architecture: z
      .enum(['arm64', 'x86_64'])
      .describe('Processor that the function runs on. arm64 costs less.'),
    memory: perEnvironment(wholeNumber(128, 10_240, 'MB')).describe(
      'Memory in MB; processor power grows with it.',
    ),
    timeout: perEnvironment(wholeNumber(1, 900, 'seconds')).describe(
      'Seconds until Lambda stops an invocation. At most 29 behind a route.',
    ),
    concurrency: perEnvironment(wholeNumber(0, 10_000).nullable()).describe(
      'Reserved concurrent executions. Empty: shared with the account.',
    ),
    variables: z
      .array(
        z.strictObject({
          name: VariableName.describe('Name of the variable.'),
          values: perEnvironment(text(2000)).describe('Value in each environment. Never a secret.'),
        }),
      )
      .max(50)
      .describe('Environment variables, encrypted with the env key.'),
    secrets: z
      .array(
        z.strictObject({
          secret: Name.describe('Secret that is read.'),
          variable: VariableName.describe('Variable that receives the value.'),
        }),
      )
      .max(10)
      .describe('Secrets that reach the function through encrypted variables.'),
    access: z.array(TableAccess).max(100).describe('What the function may do to which table or index.'),
  })
  .describe('A Lambda function with a role of its own.')
export type LambdaFunction = z.infer<typeof LambdaFunction>

/** A new function for a table, sized modestly in every environment. */
export function newFunction(name: string, handler: Handler, environments: readonly string[]): LambdaFunction {
  const all = <T>(value: T) => Object.fromEntries(environments.map(each => [each, value]))
  return {
    name,
    description: '',
    handler,
    architecture: 'arm64',
    memory: all(256),
    timeout: all(10),
    concurrency: all(null),
    variables: [],
    secrets: [],
    access: [],
  }
}
