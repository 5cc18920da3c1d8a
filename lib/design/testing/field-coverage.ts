import type { Design } from '../design'
import { newEnvironment } from '../environment'
import { newFunction } from '../function'
import { designJsonSchema } from '../json-schema'
import { newRoute } from '../route'
import { starter } from '../starter'
import { newTable } from '../table'

interface Schema {
  readonly properties?: Record<string, Schema>
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly $ref?: string
}

/**
 * For each field of the schema the share of designs, 0 to 1, in which it has another value than a new part has; where a
 * new part has none, than the starter has. Lists are marked `[]`, environments `<env>`; a list of plain values is one field.
 */
export function fieldCoverage(designs: readonly Design[]): Map<string, number> {
  const usual = defaults()
  const found = designs.map(design => {
    const changed = [...values(design)].filter(([field, set]) =>
      [...set].some(value => !usual.get(field)?.has(value)),
    )
    return new Set(changed.map(([field]) => field))
  })
  return new Map(
    schemaFields().map(field => [field, found.filter(each => each.has(field)).length / designs.length]),
  )
}

/** Every field of the schema that can have more than one value. */
export function schemaFields(): string[] {
  return [...new Set(fieldsOf(designJsonSchema(), ''))]
}

/** Every field of the schema that takes more than texts that it lists. */
export function textFields(): string[] {
  const isText = (schema: Schema) => schema.type === 'string' && !schema.enum && !('const' in schema)
  return [...new Set(fieldsOf(designJsonSchema(), '', isText))]
}

// The format's version has one value; the kind of a choice has as many as there are choices.
const isOpen = (schema: Schema, path: string) => !('const' in schema) || /\.(kind|mode)$/.test(path)

function fieldsOf(schema: Schema, path: string, counts = isOpen): string[] {
  const choices = schema.oneOf ?? schema.anyOf
  if (choices)
    return choices.filter(each => each.type !== 'null').flatMap(each => fieldsOf(each, path, counts))
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, field]) =>
      fieldsOf(field, join(path, name), counts),
    )
  }
  if (schema.items) return fieldsOf(schema.items, `${path}[]`, counts)
  const values = schema.additionalProperties
  // A record by environment says what its values are like; a body's schema may be anything and is one field.
  if (typeof values === 'object' && !('$ref' in values)) return fieldsOf(values, `${path}.<env>`, counts)
  return counts(schema, path) ? [path] : []
}

const perEnvironment =
  /^(functions\[\]\.(memory|timeout|concurrency|variables\[\]\.values)|routes\[\]\.throttling|tables\[\]\.billing)$/

/** Each field's values in a design or a part of it, as JSON. */
function values(value: unknown, path = '', found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  const isRecord = typeof value === 'object' && value !== null && !path.endsWith('.schema')
  if (Array.isArray(value) && value.every(each => typeof each !== 'object' || each === null))
    note(found, `${path}[]`, value)
  else if (Array.isArray(value)) for (const each of value) values(each, `${path}[]`, found)
  else if (isRecord) {
    const isByEnvironment = perEnvironment.test(path)
    for (const [key, each] of Object.entries(value))
      values(each, isByEnvironment ? `${path}.<env>` : join(path, key), found)
  } else note(found, path, value)
  return found
}

function note(found: Map<string, Set<string>>, path: string, value: unknown): void {
  const known = found.get(path) ?? new Set()
  found.set(path, known.add(JSON.stringify(value)))
}

function defaults(): Map<string, Set<string>> {
  const names = ['prod', 'dev']
  const handler =
    starter.functions.find(each => each.name === 'get-item')?.handler ?? starter.functions[0]!.handler
  const fresh = values({
    environments: names.map(newEnvironment),
    functions: [newFunction('get-item', handler, names)],
    routes: [newRoute('GET', '/items', 'get-item', names)],
    tables: [newTable('items', names)],
  })
  // What a new part is made from is not its default: the starter has more than one of each.
  for (const given of [
    'functions[].name',
    'routes[].path',
    'routes[].function',
    'tables[].name',
    'routes[].method',
  ])
    fresh.delete(given)
  for (const field of [...fresh.keys()])
    if (field.startsWith('functions[].handler.') && !field.endsWith('.kind')) fresh.delete(field)
  return new Map([...values(starter), ...fresh])
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
