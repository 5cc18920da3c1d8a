import { logicalId, once } from '../cfn/logical-ids'
import type { Value } from '../cfn/template'
import type { Design } from '../design/design'
import { tableActions, type TableAction } from '../design/function'
import { routeKey } from '../design/route'
import { code, enumerate, join, plain, strong, type Piece } from './pieces'
import { at, listOf, targetOf, textOf, textsOf } from './requirements/value'

/**
 * What a function is called by and what its role lets it do, in words, from the statements of its compiled policy: a right
 * that these words have no name for is shown as the policy has it, never left out.
 */
export function functionSentence(
  design: Design,
  functionName: string,
  statements: readonly Value[],
): Piece[] {
  const tables = statements.filter(isTableRight)
  const keys = statements.flatMap(statement => keyUse(statement) ?? [])
  const others = statements.flatMap(statement => sideRight(functionName, statement) ?? [])
  const unknown = statements.filter(
    statement => !isTableRight(statement) && !keyUse(statement) && !sideRight(functionName, statement),
  )
  const sentences = [
    calledBy(design, functionName),
    ...tableRights(design, tables, unknown.length === 0),
    ...(keys.length === 0 ? [] : [[plain('It uses '), ...enumerate(keys), plain('.')]]),
    ...(others.length === 0 ? [] : [[plain('It '), ...enumerate(others), plain('.')]]),
    ...unknown.map(rawRight),
  ]
  return join(sentences, ' ')
}

function calledBy(design: Design, name: string): Piece[] {
  if (design.api.authorizer.function === name)
    return [plain('Decides on every call before it reaches a function.')]
  const routes = design.routes.filter(route => route.function === name).map(route => [code(routeKey(route))])
  if (routes.length === 0) return [plain('No route calls it.')]
  const shown =
    routes.length > 4 ? [...routes.slice(0, 3), [plain(`${routes.length - 3} other routes`)]] : routes
  return [plain('Runs on '), ...enumerate(shown), plain(', after the authorizer lets the call through.')]
}

const verbs: Record<TableAction, string> = {
  GetItem: 'get single items from ',
  BatchGetItem: 'get several items from ',
  Query: 'query ',
  ConditionCheckItem: 'check items of ',
  PutItem: 'put items into ',
  UpdateItem: 'update items of ',
  DeleteItem: 'delete items from ',
  BatchWriteItem: 'put and delete several items of ',
}

/** `isAll`: whether no other statement could grant more, so that the sentence may say so. */
function tableRights(design: Design, statements: readonly Value[], isAll: boolean): Piece[][] {
  const rights = statements.flatMap(statement =>
    listOf(at(statement, 'Resource')).flatMap(resource =>
      textsOf(at(statement, 'Action')).map(action => [
        plain(verbs[actionOf(action)!]),
        ...tableName(design, resource),
      ]),
    ),
  )
  if (rights.length === 0) return isAll ? [[plain('It may not use any table.')]] : []
  return [[plain('It may '), ...enumerate(rights), plain(isAll ? ' and do nothing else with a table.' : '.')]]
}

/** A statement that allows known actions on tables and their indexes of this stack, without a condition. */
function isTableRight(statement: Value): boolean {
  const resources = textsOf(at(statement, 'Resource'))
  return (
    isPlainAllow(statement) &&
    at(statement, 'Condition') === undefined &&
    textsOf(at(statement, 'Action')).every(action => actionOf(action) !== undefined) &&
    resources.every(resource => tablePattern.test(resource))
  )
}

const tablePattern = /^\$\{([^!.}]+Table)\.Arn\}(?:\/index\/([A-Za-z0-9_.-]+))?$/

function actionOf(action: string): TableAction | undefined {
  return tableActions.find(each => `dynamodb:${each}` === action)
}

function isPlainAllow(statement: Value): boolean {
  return (
    at(statement, 'Effect') === 'Allow' &&
    listOf(at(statement, 'Action')).length > 0 &&
    listOf(at(statement, 'Resource')).length > 0 &&
    at(statement, 'NotAction') === undefined &&
    at(statement, 'NotResource') === undefined
  )
}

function tableName(design: Design, resource: Value): Piece[] {
  const [, id = '', index] = tablePattern.exec(textOf(resource)) ?? []
  const table = design.tables.find(each => logicalId.table(each.name) === id)
  const name = table === undefined ? code(id) : strong(table.name)
  return index === undefined ? [name] : [plain('the index '), strong(index), plain(' of '), name]
}

const keyActions = [
  'Decrypt',
  'DescribeKey',
  'Encrypt',
  'GenerateDataKey',
  'ReEncryptFrom',
  'ReEncryptTo',
].map(each => `kms:${each}`)

function keyUse(statement: Value): Piece[][] | undefined {
  if (!isPlainAllow(statement)) return undefined
  const actions = textsOf(at(statement, 'Action'))
  const keys = listOf(at(statement, 'Resource')).map(targetOf)
  const via = textOf(at(statement, 'Condition', 'StringEquals', 'kms:ViaService'))
  if (keys.length !== 1 || !actions.every(action => keyActions.includes(action))) return undefined
  if (
    keys[0] === once.dataKey &&
    via.startsWith('dynamodb.') &&
    Object.keys(at(statement, 'Condition') ?? {}).length === 1
  ) {
    return [[plain('the '), strong('data key'), plain(' through DynamoDB')]]
  }
  if (
    keys[0] === once.envKey &&
    actions.every(action => action === 'kms:Decrypt') &&
    at(statement, 'Condition') === undefined
  ) {
    return [[plain('the '), strong('env key'), plain(' to decrypt its variables')]]
  }
  return undefined
}

/** Writing its own log and sending traces: what every function may. */
function sideRight(functionName: string, statement: Value): Piece[][] | undefined {
  if (!isPlainAllow(statement) || at(statement, 'Condition') !== undefined) return undefined
  const actions = textsOf(at(statement, 'Action')).toSorted().join()
  const resources = textsOf(at(statement, 'Resource'))
  const isOwnLog = resources.every(resource =>
    new RegExp(
      `:log-group:/aws/lambda/(\\$\\{Environment\\}|[a-z0-9]+)-${functionName}:log-stream:\\*$`,
    ).test(resource),
  )
  if (actions === 'logs:CreateLogStream,logs:PutLogEvents' && isOwnLog) return [[plain('writes its own log')]]
  if (actions === 'xray:PutTelemetryRecords,xray:PutTraceSegments') return [[plain('sends traces')]]
  return undefined
}

function rawRight(statement: Value): Piece[] {
  const actions = textsOf(at(statement, 'Action') ?? at(statement, 'NotAction')).map(action => [code(action)])
  const resources = textsOf(at(statement, 'Resource') ?? at(statement, 'NotResource')).map(resource => [
    code(resource),
  ])
  const isDeny = at(statement, 'Effect') !== 'Allow'
  const isInverted = at(statement, 'NotAction') !== undefined || at(statement, 'NotResource') !== undefined
  return [
    plain(isDeny ? 'It is refused ' : 'It may also call '),
    ...(isInverted ? [plain('everything but ')] : []),
    ...enumerate(actions),
    plain(' on '),
    ...enumerate(resources),
    plain(at(statement, 'Condition') === undefined ? '.' : ', under a condition.'),
  ]
}
