import { authorizerFunction, type Design } from '../../design/design'
import type { LambdaFunction } from '../../design/function'
import type { Handler, KeySource } from '../../design/handler'
import { pathVariables, routeKey } from '../../design/route'
import type { KeyAttribute, Table } from '../../design/table'
import { problem, warning, type DesignPath, type Problem } from '../../problem'

/** A handler takes the value of each key attribute of its table or index from somewhere that has one. */
export function keySourceProblems(
  design: Design,
  each: LambdaFunction,
  table: Table,
  path: DesignPath,
): Problem[] {
  const { handler } = each
  if (handler.kind === 'token-authorizer') return clientKey(table, path)
  return [
    ...shape(handler, table, path),
    ...sources(handler, table).flatMap(source => oneSource(design, each, source, path)),
    ...(handler.kind === 'put-item' ? timestamps(handler, table, path) : []),
  ]
}

const mismatch = (message: string, path: DesignPath) => problem('handler/key-mismatch', message, path)

interface Source {
  readonly key: 'partition' | 'sort'
  readonly source: KeySource
  readonly attribute: KeyAttribute
}

function sources(handler: Exclude<Handler, { kind: 'token-authorizer' }>, table: Table): Source[] {
  const partition: Source = {
    key: 'partition',
    source: handler.partition,
    attribute: queriedKeys(handler, table)[0]!,
  }
  if (handler.kind === 'query-items' || handler.sort === null || table.sortKey === null) return [partition]
  return [partition, { key: 'sort', source: handler.sort, attribute: table.sortKey }]
}

/** The partition key attributes of what the handler asks: a global index has its own, a local one those of the table. */
function queriedKeys(handler: Handler, table: Table): readonly KeyAttribute[] {
  const index =
    handler.kind === 'query-items'
      ? table.globalIndexes.find(({ name }) => name === handler.index)
      : undefined
  return index?.partitionKeys ?? [table.partitionKey]
}

function shape(
  handler: Exclude<Handler, { kind: 'token-authorizer' }>,
  table: Table,
  path: DesignPath,
): Problem[] {
  if (handler.kind === 'query-items') {
    if (queriedKeys(handler, table).length === 1) return []
    return [
      mismatch(
        `The index ${handler.index} has a partition key of several attributes, and the handler gives one; use an index with one.`,
        [...path, 'index'],
      ),
    ]
  }
  if (table.sortKey !== null && handler.sort === null) {
    return [
      mismatch(
        `${table.name} has the sort key ${table.sortKey.name}, so DynamoDB would refuse a key without it; say where its value comes from.`,
        [...path, 'sort'],
      ),
    ]
  }
  if (table.sortKey === null && handler.sort !== null) {
    return [
      mismatch(`${table.name} has no sort key, so DynamoDB would refuse a key with one; remove the source.`, [
        ...path,
        'sort',
      ]),
    ]
  }
  return []
}

function oneSource(
  design: Design,
  each: LambdaFunction,
  { key, source, attribute }: Source,
  handlerPath: DesignPath,
): Problem[] {
  const path = [...handlerPath, key]
  const routes = design.routes.filter(route => route.function === each.name)
  if (attribute.type === 'B')
    return [
      mismatch(
        `${attribute.name} is binary, and no request carries a binary key; use a key of text or numbers.`,
        path,
      ),
    ]
  if (source.from === 'generated' && each.handler.kind !== 'put-item') {
    return [
      mismatch(
        `${each.name} would look for a key that it makes up, and find nothing; only put-item generates a key.`,
        path,
      ),
    ]
  }
  if (source.from === 'generated' && attribute.type !== 'S') {
    return [
      mismatch(
        `A generated key is text, and ${attribute.name} is a number; take its value from somewhere else.`,
        path,
      ),
    ]
  }
  if (source.from === 'generated') return requiredInBody(design, each, attribute)
  if (source.from === 'path') {
    return routes
      .filter(route => !pathVariables(route.path).includes(source.name))
      .slice(0, 1)
      .map(route =>
        mismatch(
          `${each.name} takes ${attribute.name} from the path variable ${source.name}, which ${routeKey(route)} does not have; add {${source.name}}.`,
          path,
        ),
      )
  }
  if (source.from === 'caller' && !callerValues(design).includes(source.name)) {
    return [
      problem(
        'handler/caller-unknown',
        `The authorizer does not hand on ${source.name}, so ${each.name} would answer 403 to every call; add it to the authorizer's context.`,
        path,
      ),
    ]
  }
  if (source.from === 'body') {
    return routes
      .filter(route => route.method === 'GET' || route.method === 'HEAD')
      .slice(0, 1)
      .map(route =>
        warning(
          'handler/body-source',
          `${routeKey(route)} carries no body, so ${each.name} would find no ${source.name} in it; take it from the path.`,
          path,
        ),
      )
  }
  return []
}

/** The handler refuses a body with another value than the one that it makes up, which nobody can guess. */
function requiredInBody(design: Design, each: LambdaFunction, { name }: KeyAttribute): Problem[] {
  // What code of its own takes from a body is its own affair.
  if (each.handler.source !== undefined) return []
  return design.routes.flatMap((route, i) => {
    const required = route.body?.schema['required']
    if (route.function !== each.name || !Array.isArray(required) || !required.includes(name)) return []
    return [
      problem(
        'handler/generated-required',
        `${each.name} makes up ${name} and refuses any other, so ${routeKey(route)}, whose body model requires ${name}, would refuse every call; leave ${name} out of required.`,
        ['routes', i, 'body', 'schema'],
      ),
    ]
  })
}

/** What functions get to know about a caller: API Gateway's principal, the client's id, and the authorizer's context. */
function callerValues(design: Design): string[] {
  const handler = authorizerFunction(design)?.handler
  return ['principalId', 'clientId', ...(handler?.kind === 'token-authorizer' ? handler.context : [])]
}

function clientKey(table: Table, path: DesignPath): Problem[] {
  if (table.sortKey === null && table.partitionKey.type === 'S') return []
  return [
    mismatch(
      `The authorizer looks clients up by their id alone, which is text; choose a table with a partition key of text and no sort key.`,
      [...path, 'table'],
    ),
  ]
}

// createdAt is written as ISO 8601 text, and DynamoDB refuses an item whose key attribute has another type.
function timestamps(
  handler: Extract<Handler, { kind: 'put-item' }>,
  table: Table,
  path: DesignPath,
): Problem[] {
  const keys = [
    ...table.globalIndexes.flatMap(index => [...index.partitionKeys, ...index.sortKeys]),
    ...table.localIndexes.map(index => index.sortKey),
  ]
  if (!handler.timestamps || !keys.some(key => key.name === 'createdAt' && key.type !== 'S')) return []
  return [
    problem(
      'handler/timestamp-type',
      `An index of ${table.name} needs createdAt as another type than the text that is written; turn timestamps off or make it text.`,
      [...path, 'timestamps'],
    ),
  ]
}
