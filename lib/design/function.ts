import type { Handler } from './handler'
import type { LambdaFunction } from './schema/function'

export type { LambdaFunction }
export type { TableAccess } from './schema/function'

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

/** What Lambda takes as a function's memory, in MB. */
export const memoryLimits = { min: 128, max: 10_240 } as const

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
