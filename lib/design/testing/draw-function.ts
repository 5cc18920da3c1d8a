import { withActions } from '../commands/access'
import type { LambdaFunction } from '../function'
import { tableActions } from '../function'
import type { Handler, KeySource } from '../handler'
import { handlerGrant } from '../handler-grant'
import type { KeyAttribute, Table } from '../table'
import { indexNames } from '../table'
import type { Draw } from './draw'
import { perEnvironment } from './draw'

/** What a function may refer to. */
export interface Surroundings {
  readonly environments: readonly string[]
  readonly tables: readonly Table[]
  readonly secrets: readonly string[]
  /** What the authorizer tells of a caller. */
  readonly caller: readonly string[]
}

const kinds = ['get-item', 'put-item', 'query-items', 'update-item', 'delete-item'] as const
const variableNames = ['MODE', 'greeting', 'Page_Size2', 'Xy', 'FEATURE_FLAGS']

/** A function for a table; its handler takes each key from where a route of `drawRoutes` has it. */
export function drawFunction(draw: Draw, name: string, table: Table, around: Surroundings): LambdaFunction {
  return { ...sized(draw, name, drawHandler(draw, table, around), around) }
}

/** The function that decides on every call. */
export function drawAuthorizer(draw: Draw, name: string, table: Table, around: Surroundings): LambdaFunction {
  const handler: Handler = {
    kind: 'token-authorizer',
    table: table.name,
    signingSecret: around.secrets[0] ?? '',
    issuer: draw.text(200, 1),
    audience: draw.text(200, 1),
    clientClaim: draw.one(['sub', 'client_id', 'azp']),
    context: [...around.caller],
  }
  const made = sized(draw, name, handler, around)
  const others = made.secrets.filter(each => each.secret !== handler.signingSecret)
  return {
    ...made,
    secrets: [{ secret: handler.signingSecret, variable: draw.one(['SIGNING_KEY', 'jwtKey']) }, ...others],
  }
}

function sized(draw: Draw, name: string, handler: Handler, around: Surroundings): LambdaFunction {
  const { environments } = around
  return {
    name,
    description: draw.text(150),
    handler,
    architecture: draw.chance(30) ? 'x86_64' : 'arm64',
    memory: perEnvironment(environments, () =>
      draw.one([128, 256, 512, 1769, 10_240, draw.int(128, 10_240)]),
    ),
    timeout: perEnvironment(environments, () => draw.int(1, 29)),
    concurrency: perEnvironment(environments, () => (draw.chance(20) ? draw.int(1, 100) : null)),
    variables: draw.some(variableNames, 0, 3).map(variable => ({
      name: variable,
      values: perEnvironment(environments, () => draw.text(100, 1)),
    })),
    secrets: draw.chance(20)
      ? draw
          .some(around.secrets, 1, 2)
          .map((secret, index) => ({ secret, variable: `SECRET_VALUE_${index}` }))
      : [],
    access: drawAccess(draw, handler, around.tables),
  }
}

function drawAccess(draw: Draw, handler: Handler, tables: readonly Table[]): LambdaFunction['access'] {
  const own = [handlerGrant(handler)]
  if (!draw.chance(20)) return own
  const table = draw.one(tables)
  const indexes = indexNames(table)
  if (indexes.length > 0 && draw.chance(50)) {
    return withActions(own, { table: table.name, index: draw.one(indexes), actions: ['Query'] })
  }
  return withActions(own, { table: table.name, index: null, actions: draw.some(tableActions, 1, 8) })
}

function drawHandler(draw: Draw, table: Table, around: Surroundings): Handler {
  const handler = drawBuiltIn(draw, table, around)
  if (!draw.chance(10)) return handler
  return { ...handler, source: `// ${draw.text(60)}\nexport const handler = () => ({ statusCode: 204 })\n` }
}

function drawBuiltIn(draw: Draw, table: Table, { caller }: Surroundings): Handler {
  const kind = draw.one(kinds)
  const source = (key: KeyAttribute, from: readonly KeySource['from'][], not?: KeySource): KeySource =>
    drawSource(draw, key, from, caller, not)
  if (kind === 'query-items') {
    const { index, key } = draw.one(queries(table))
    return {
      kind,
      table: table.name,
      index,
      partition: source(key, ['path', 'query', 'caller']),
      descending: draw.chance(50),
      pageSize: draw.int(1, 100),
    }
  }
  const places: KeySource['from'][] =
    kind === 'get-item' || kind === 'delete-item'
      ? ['path', 'query', 'caller']
      : ['path', 'query', 'caller', 'body']
  if (kind === 'put-item') {
    const created = (key: KeyAttribute): KeySource['from'][] =>
      key.type === 'S' ? [...places, 'generated'] : places
    const partition = source(table.partitionKey, created(table.partitionKey))
    const sort = table.sortKey && source(table.sortKey, created(table.sortKey), partition)
    return {
      kind,
      table: table.name,
      partition,
      sort,
      overwrite: draw.chance(40),
      timestamps: draw.chance(60),
    }
  }
  const partition = source(table.partitionKey, places)
  return {
    kind,
    table: table.name,
    partition,
    sort: table.sortKey && source(table.sortKey, places, partition),
  }
}

function drawSource(
  draw: Draw,
  key: KeyAttribute,
  places: readonly KeySource['from'][],
  caller: readonly string[],
  not?: KeySource,
): KeySource {
  const from = draw.one(places)
  const names = from === 'caller' ? [...caller, 'clientId', 'principalId'] : [key.name, 'key']
  // Both keys from one place would be one value, and a path has a variable once.
  return { from, name: draw.one(names.filter(name => not?.from !== from || not.name !== name)) }
}

/** What a handler can query: it gives one value, of text or a number. */
function queries(table: Table): { index: string | null; key: KeyAttribute }[] {
  const globals = table.globalIndexes.flatMap(({ name, partitionKeys: [key, ...others] }) =>
    key && others.length === 0 && key.type !== 'B' ? [{ index: name, key }] : [],
  )
  const locals = table.localIndexes.map(({ name }) => ({ index: name, key: table.partitionKey }))
  return [{ index: null, key: table.partitionKey }, ...globals, ...locals]
}
