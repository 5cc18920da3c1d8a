import { strToU8 } from 'fflate'
import { blank } from '../design/blank'
import { addFunction, setHandler, setSource } from '../design/commands/functions'
import { isSame } from '../design/commands/set-value'
import { addTable, changeTable } from '../design/commands/tables'
import { cut } from '../design/cut'
import { environmentNames, maxDesignBytes, type Design } from '../design/design'
import { freeName } from '../design/free-name'
import { isName } from '../design/names'
import { partLimits } from '../design/part-limits'
import { fittingHandler } from '../design/phrase/fitting-handler'
import { toKebab } from '../design/phrase/function-name'
import { isWrong } from '../design/phrase/sentences'
import { designText } from '../design/design-text'
import { readDesign } from '../design/read-design'
import { newRoute, routeKey, type Route } from '../design/route'
import { problem, type Problem } from '../problem'
import { isObject, own, type Schema } from './document'
import { operationsOf, shown, type FoundRoute } from './operations'
import { readDocument } from './read-document'
import { resourceOf, type Resource } from './resources'
import { toModel } from './schema-in'

/** A design, and what of the document it does not have, a sentence each. */
export type Imported =
  { readonly design: Design; readonly notes: readonly string[] } | { readonly problems: readonly Problem[] }

/**
 * A new design from an OpenAPI document (3.0 or 3.1, JSON or YAML): its routes, parameters and body models. A route that
 * reads or writes one item of a collection gets a table and a built-in handler; any other is answered 501 by one function
 * until somebody writes its code.
 */
export function fromOpenApi(text: string): Imported {
  const reading = readDocument(text)
  if ('problems' in reading) return reading
  const { document } = reading
  const said = new Set<string>()
  const say = (note: string) => void said.add(note)
  const found = operationsOf(document, say)
  if (found.length === 0)
    return refused(
      'openapi/no-operation',
      'The document has no route that API Gateway takes: add one to its “paths”.',
    )
  if (found.length > partLimits.route)
    return refused(
      'openapi/too-many',
      `It has ${found.length} routes, and a design has ${partLimits.route} at most: split it.`,
    )
  sayOthers(document, say)

  let design = begun(document)
  let bytes = 0
  for (const route of found) {
    design = withRoute(design, route, resourceOf(route, found), document, say)
    // Each body model holds all that it refers to, so a small document can make more of them than the memory takes.
    bytes += bytesOf(JSON.stringify(design.routes.at(-1)))
    if (bytes > maxDesignBytes) return tooLarge()
  }
  const unwritten = design.routes.filter(each => each.function === unwrittenName).map(routeKey)
  if (unwritten.length > 0)
    say(
      `The code of ${unwritten.length === 1 ? 'a route' : `${unwritten.length} routes`}, which the function ${unwrittenName} answers with 501 until it is written: ${unwritten.slice(0, 5).join(', ')}${unwritten.length > 5 ? ' …' : ''}.`,
    )
  // As it is read again where it is kept. A model can be nested deeper than its schema in the document.
  const written = designText(design)
  if (bytesOf(written) > maxDesignBytes) return tooLarge()
  const checked = readDesign(written)
  return 'problems' in checked ? checked : { design: checked.design, notes: [...said] }
}

function begun(document: Schema): Design {
  const info = own(document, 'info')
  const { title, description } = isObject(info) ? info : {}
  const text = (value: unknown, length: number) => (typeof value === 'string' ? oneLine(value, length) : '')
  const name = text(title, 60) || 'Imported'
  const apiName = name
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24)
  return {
    ...blank,
    name,
    api: { ...blank.api, name: isName(apiName) ? apiName : 'Api', description: text(description, 200) },
  }
}

function withRoute(
  before: Design,
  found: FoundRoute,
  resource: Resource | undefined,
  document: Schema,
  say: (note: string) => void,
): Design {
  const [design, name] = withFunction(before, found, resource)
  const model = found.body === undefined ? undefined : toModel(document, found.body)
  for (const reference of model?.missing ?? [])
    say(`${shown(reference)}: it refers to nothing in this document.`)
  for (const keyword of model?.lost ?? [])
    say(`“${keyword}” in the body of ${found.method} ${found.path}: JSON Schema draft 4 has no word for it.`)
  const route = newRoute(found.method, found.path, name, environmentNames(design))
  const body = model && { schema: model.schema as NonNullable<Route['body']>['schema'] }
  return {
    ...design,
    routes: [...design.routes, { ...route, parameters: found.parameters, body: body ?? null }],
  }
}

/** The design with the function that answers the route, and its name. */
function withFunction(
  before: Design,
  found: FoundRoute,
  resource: Resource | undefined,
): readonly [Design, string] {
  if (!resource) return withUnwritten(before)
  const [design, tableName] = withTable(before, resource)
  const table = design.tables.find(each => each.name === tableName)
  const fitting = table && fittingHandler(design, resource.kind, table, null, found)
  if (!fitting || isWrong(fitting)) return withUnwritten(before)
  // GET and HEAD of one path are one piece of work.
  const same = design.functions.find(each => isSame(each.handler, fitting.handler))
  if (same) return [design, same.name]
  const kebab = toKebab(found.name).slice(0, 40).replace(/-$/, '')
  const wanted = isName(kebab) ? kebab : `${resource.kind}-${tableName}`.slice(0, 40)
  const name = freeName(
    wanted,
    design.functions.map(each => each.name),
  )
  const added = addFunction(design, { name, table: tableName, kind: resource.kind })
  if (added === design) return withUnwritten(before)
  return [described(setHandler(added, name, fitting.handler), name, found.summary), name]
}

/** A text as the design takes one: a line of so many characters, none of them a control character or AWS's to resolve. */
function oneLine(text: string, length: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll('{{resolve:', '{resolve:')
  return cut(line.trim(), length)
}

function described(design: Design, name: string, summary: string): Design {
  const description = oneLine(summary, 150)
  const functions = design.functions.map(each => (each.name === name ? { ...each, description } : each))
  return { ...design, functions }
}

/** The design with the resource's table: the one of its name and keys, or a new one. */
function withTable(design: Design, { names, keys }: Resource): readonly [Design, string] {
  const [partition, sort = null] = keys.map(name => ({ name, type: 'S' as const }))
  // The tables of every design, the authorizer's clients, are nobody else's.
  const isIts = (name: string) =>
    design.tables.some(
      each =>
        each.name === name &&
        !blank.tables.includes(each) &&
        each.partitionKey.name === partition!.name &&
        (each.sortKey?.name ?? null) === (sort?.name ?? null),
    )
  const taken = design.tables.map(each => each.name)
  const known = names.find(isIts)
  if (known !== undefined) return [design, known]
  const name = names.find(each => !taken.includes(each)) ?? freeName(names[0]!, taken)
  const added = changeTable(addTable(design, name), name, each => ({
    ...each,
    partitionKey: partition!,
    sortKey: sort,
  }))
  return [added, name]
}

const unwrittenName = 'unwritten'
const unwrittenSource = `import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { answering, Refusal } from './http'
import { readKey } from './key'
import { itemSettings } from './settings'
import { documents } from './table'

/** Answers the routes that nobody has written yet: 501 to a caller that is known. */
export const handler = answering(async event => {
  const { tableName, ...key } = itemSettings()
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: readKey(key, event) }))
  if (!Item) throw new Refusal(403, 'The caller is not known.')
  throw new Refusal(501, 'This route is not written yet.')
})
`

/** The function of the routes without code. It reads who calls, which is where code of a route's own begins as well. */
function withUnwritten(design: Design): readonly [Design, string] {
  const [clients] = blank.tables
  if (!clients || design.functions.some(each => each.name === unwrittenName)) return [design, unwrittenName]
  const added = addFunction(design, { name: unwrittenName, table: clients.name, kind: 'get-item' })
  const caller = { from: 'caller', name: clients.partitionKey.name } as const
  const handler = { kind: 'get-item', table: clients.name, partition: caller, sort: null } as const
  const coded = setSource(setHandler(added, unwrittenName, handler), unwrittenName, unwrittenSource)
  const says = 'Answers 501 for the routes that are not written yet.'
  return [described(coded, unwrittenName, says), unwrittenName]
}

/** What no design has a place for. */
function sayOthers(document: Schema, say: (note: string) => void): void {
  const components = own(document, 'components')
  const schemes = isObject(components) ? components['securitySchemes'] : undefined
  if (isObject(schemes) && Object.keys(schemes).length > 0)
    say(
      'Its security schemes: every route asks for a bearer token, which the authorizer of the design judges.',
    )
  if (Array.isArray(document['servers']) && document['servers'].length > 0)
    say('Its servers: AWS gives the API an address when it is deployed.')
  if (isObject(document['webhooks']))
    say('Its webhooks: they are calls that the API makes, not ones that it takes.')
  say('What its answers look like: the functions decide that.')
}

const bytesOf = (text: string) => strToU8(text).length

function tooLarge() {
  return refused('openapi/too-large', 'It makes a design of more than 1 MB: split the document.')
}

function refused(code: string, message: string): { readonly problems: readonly Problem[] } {
  return { problems: [problem(code, message)] }
}
