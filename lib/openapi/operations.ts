import { isName, attributeNameRule, parameterNameRule } from '../design/names'
import { pathSegments, type Route } from '../design/route'
import { isObject, own, pointedTo, type Schema } from './document'

/** A route as an OpenAPI document has it. */
export interface FoundRoute {
  readonly method: Route['method']
  readonly path: string
  /** What the document calls it, else what stands for that. */
  readonly name: string
  readonly summary: string
  readonly parameters: Route['parameters']
  /** The schema of its JSON body. */
  readonly body: unknown
}

/** Says that something of the document is not taken; said twice, it is said once. */
export type Say = (note: string) => void

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head'] as const

/** The routes of a document, in its order. */
export function operationsOf(document: Schema, say: Say): FoundRoute[] {
  const paths = own(document, 'paths')
  const variables = new Map<string, string>()
  return Object.entries(isObject(paths) ? paths : {}).flatMap(([written, found]) => {
    if (written.startsWith('x-')) return []
    const item = resolved(document, found, say)
    if (!isObject(item)) return []
    const path = pathOf(written, variables, say)
    if (path === undefined) return []
    for (const other of ['options', 'trace'])
      if (isObject(item[other]))
        say(
          `${other.toUpperCase()} ${written}: API Gateway answers CORS preflights itself, and takes no TRACE.`,
        )
    if (item['servers'] !== undefined)
      say(`The servers of ${written}: all routes have the address of the API.`)
    return methods.flatMap(method => {
      const operation = item[method]
      if (!isObject(operation)) return []
      const route = `${method.toUpperCase()} ${path}`
      for (const key of ['callbacks', 'servers'])
        if (operation[key] !== undefined) say(`The ${key} of ${route}.`)
      return [
        {
          method: method.toUpperCase() as Route['method'],
          path,
          name: textOf(operation['operationId']) || `${method} ${path}`,
          summary: textOf(operation['summary']) || textOf(operation['description']),
          parameters: parametersOf(document, [item['parameters'], operation['parameters']], route, say),
          body: bodyOf(document, operation['requestBody'], route, say),
        },
      ]
    })
  })
}

/**
 * A path as API Gateway takes it, with the same variable at the same place of every path; `variables` knows those of the
 * paths before, by what stands in front of them. Undefined where there is no such path.
 */
function pathOf(written: string, variables: Map<string, string>, say: Say): string | undefined {
  const segments: string[] = []
  const taken = new Set<string>()
  for (const segment of pathSegments(written)) {
    const variable = /^\{([^{}]+)\}$/.exec(segment)?.[1]
    if (variable === undefined && !/^[A-Za-z0-9._:-]+$/.test(segment)) {
      say(`${shown(written)}: API Gateway takes no “${shown(segment)}” in a path.`)
      return undefined
    }
    if (variable === undefined) {
      segments.push(segment)
      continue
    }
    const before = `/${segments.join('/')}`
    const known = variables.get(before) ?? freeVariable(variable, taken)
    variables.set(before, known)
    if (known !== variable)
      say(
        `The name of {${shown(variable)}} in ${shown(written)}: it is {${known}} there, as API Gateway asks.`,
      )
    taken.add(known)
    segments.push(`{${known}}`)
  }
  return `/${segments.join('/')}`
}

function freeVariable(name: string, taken: ReadonlySet<string>): string {
  const plain = name.replace(/[^A-Za-z0-9_.-]+/g, '-')
  const base = (isName(plain, attributeNameRule) ? plain : `v${plain}`).slice(0, 64)
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? base : `${base}${number}`
    if (!taken.has(wanted)) return wanted
  }
}

/** OpenAPI has other words for these headers, and ignores them as parameters. */
const otherWords = new Set(['accept', 'content-type', 'authorization'])
const maxParameters = 50

/** The parameters of the path with those of the operation over them. */
function parametersOf(
  document: Schema,
  lists: readonly unknown[],
  route: string,
  say: Say,
): Route['parameters'] {
  const found = new Map<string, Route['parameters'][number]>()
  for (const each of lists.flatMap(list => (Array.isArray(list) ? (list as unknown[]) : []))) {
    const parameter = resolved(document, each, say)
    if (!isObject(parameter)) continue
    const { in: place, name, required } = parameter
    if (place === 'path' || typeof name !== 'string') continue
    if (place === 'cookie') say(`The cookie ${shown(name)} of ${route}: API Gateway checks no cookies.`)
    if (place !== 'query' && place !== 'header') continue
    if (place === 'header' && otherWords.has(name.toLowerCase())) continue
    if (!isName(name, parameterNameRule)) {
      say(`The ${place} parameter ${shown(name)} of ${route}: its name ${parameterNameRule.message}.`)
      continue
    }
    const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`
    if (found.size >= maxParameters && !found.has(key)) {
      say(`More than ${maxParameters} parameters of ${route}.`)
      break
    }
    found.set(key, { in: place, name, required: required === true })
    if (parameter['schema'] !== undefined || parameter['content'] !== undefined)
      say(
        'What the values of parameters look like: API Gateway checks that a required one is there, and no more.',
      )
  }
  return [...found.values()]
}

function bodyOf(document: Schema, requestBody: unknown, route: string, say: Say): unknown {
  const body = resolved(document, requestBody, say)
  const content = isObject(body) ? body['content'] : undefined
  if (!isObject(content)) return undefined
  const types = Object.keys(content)
  const json = types.find(type => /^application\/(?:[\w.-]+\+)?json\b/i.test(type))
  const others = types.filter(type => type !== json)
  if (others.length > 0)
    say(`The body of ${route} as ${others.map(shown).slice(0, 5).join(', ')}: only JSON is checked.`)
  if (json === undefined) return undefined
  if (/^(GET|HEAD) /.test(route)) {
    say(`The body of ${route}: a call of this method carries none.`)
    return undefined
  }
  const media = content[json]
  return isObject(media) ? media['schema'] : undefined
}

/** What an object stands for, where it is a reference: at most ten in a chain, so that a cycle ends. */
function resolved(document: Schema, value: unknown, say: Say): unknown {
  let at = value
  for (let step = 0; step < 10; step++) {
    if (!isObject(at) || typeof at['$ref'] !== 'string') return at
    const next = pointedTo(document, at['$ref'])
    if (next === undefined) say(`${shown(at['$ref'])}: it refers to nothing in this document.`)
    at = next
  }
  return undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** Enough of a text to know it by. */
export function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
