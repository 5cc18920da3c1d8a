import type { TableAction } from '../../design/function'

type Action = TableAction | 'Scan' | 'SearchVectors' | 'DescribeTable' | 'ListTables' | PartiQl
type PartiQl = 'PartiQLSelect' | 'PartiQLInsert' | 'PartiQLUpdate' | 'PartiQLDelete'
type Calls = { readonly [name: string]: readonly Action[] }

const partiQl: Action[] = ['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete']

/**
 * What each member of a transaction is checked as: TransactWriteItems is no action of IAM.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 */
export const transactActions: Calls = {
  Put: ['PutItem'],
  Update: ['UpdateItem'],
  Delete: ['DeleteItem'],
  ConditionCheck: ['ConditionCheckItem'],
}
const transactWrite = Object.values(transactActions).flat()

const inBoth: Calls = {
  QueryCommand: ['Query'],
  ScanCommand: ['Scan'],
  SearchVectorsCommand: ['SearchVectors'],
  ExecuteStatementCommand: partiQl,
  BatchExecuteStatementCommand: partiQl,
  ExecuteTransactionCommand: partiQl,
  paginateQuery: ['Query'],
  paginateScan: ['Scan'],
}

/** The exports of the SDK that call DynamoDB, by package, with the actions that IAM asks for. */
const calls: { readonly [packageName: string]: Calls } = {
  '@aws-sdk/client-dynamodb': {
    ...inBoth,
    GetItemCommand: ['GetItem'],
    PutItemCommand: ['PutItem'],
    UpdateItemCommand: ['UpdateItem'],
    DeleteItemCommand: ['DeleteItem'],
    BatchGetItemCommand: ['BatchGetItem'],
    BatchWriteItemCommand: ['BatchWriteItem'],
    TransactGetItemsCommand: ['GetItem'],
    TransactWriteItemsCommand: transactWrite,
    DescribeTableCommand: ['DescribeTable'],
    ListTablesCommand: ['ListTables'],
    paginateListTables: ['ListTables'],
    waitForTableExists: ['DescribeTable'],
    waitForTableNotExists: ['DescribeTable'],
    waitUntilTableExists: ['DescribeTable'],
    waitUntilTableNotExists: ['DescribeTable'],
  },
  '@aws-sdk/lib-dynamodb': {
    ...inBoth,
    GetCommand: ['GetItem'],
    PutCommand: ['PutItem'],
    UpdateCommand: ['UpdateItem'],
    DeleteCommand: ['DeleteItem'],
    BatchGetCommand: ['BatchGetItem'],
    BatchWriteCommand: ['BatchWriteItem'],
    TransactGetCommand: ['GetItem'],
    TransactWriteCommand: transactWrite,
    paginatedBatchGet: ['BatchGetItem'],
  },
}

/** Packages that call nothing of AWS for the code that uses them: whatever they export needs no right on a table. */
const harmless = [
  '@aws-lambda-powertools/logger',
  '@aws-lambda-powertools/tracer',
  '@aws-sdk/util-dynamodb',
  'jose',
]

/** Modules of Node that run code from elsewhere, which then does what nobody has read. */
const runsCode = ['module', 'vm', 'child_process', 'cluster', 'worker_threads', 'inspector', 'repl', 'wasi']

/** Whether what a package exports matters, does not, or is not known. */
export function packageKind(name: string): 'calls' | 'harmless' | 'runs code' | 'unknown' {
  if (Object.hasOwn(calls, name)) return 'calls'
  if (harmless.includes(name)) return 'harmless'
  if (!name.startsWith('node:')) return 'unknown'
  return runsCode.includes(name.slice('node:'.length).split('/')[0]!) ? 'runs code' : 'harmless'
}

/**
 * The IAM actions that an export of a package can lead to: none for clients, exceptions and enumerations. `every command`
 * is an aggregated client, which has a method for each command; `unknown` is a command that is not in the table.
 */
export function exportedActions(
  packageName: string,
  name: string,
): readonly string[] | 'every command' | 'unknown' {
  const known = calls[packageName]
  if (known === undefined) return []
  if (Object.hasOwn(known, name)) return known[name]!.map(action => `dynamodb:${action}`)
  if (name === 'DynamoDB' || name === 'DynamoDBDocument') return 'every command'
  return /Command$|^paginate|^wait/.test(name) ? 'unknown' : []
}
