import { isObject, type JsonObject } from './schema-fields'

type Json = unknown

/** Examples of the formats that JSON Schema names, each as short as it can be. */
const formats: Readonly<Record<string, string>> = {
  'date-time': '2026-01-31T12:00:00Z',
  date: '2026-01-31',
  email: 'someone@example.com',
  uri: 'https://example.com',
  uuid: '3f2c7f0e-2f0b-4c7e-9a53-0d6a2f8f1c11',
  ipv4: '203.0.113.7',
}
/** How long a text grows that has no limit, and one that must be longer. */
const longest = 80
const longestText = 10_000
/** Definitions that refer to each other can multiply; nobody reads that many values. */
const mostValues = 2000
/** A chain of definitions makes a value inside of a value, and the stack has an end. */
const mostOpen = 64

/**
 * A value that a JSON Schema (draft 4) takes, for people to read: every property that it names, filled with the plainest
 * value. It satisfies the schema where one plain value can; `notFollowed` says which keywords it leaves out.
 */
export function exampleOf(root: Json): Json {
  const open: string[] = []
  let left = mostValues

  function valueOf(schema: Json, name: string): Json {
    if (!isObject(schema) || left-- <= 0) return null
    const whole = withFirstChoice(schema)
    if (typeof whole.$ref === 'string') return referred(whole.$ref, name)
    if (Array.isArray(whole.enum)) return whole.enum[0] as Json
    if ('default' in whole) return whole.default
    const type = Array.isArray(whole.type) ? (whole.type[0] as Json) : whole.type
    if (type === 'object' || (type === undefined && isObject(whole.properties)))
      return objectOf(whole, valueOf)
    if (type === 'array') return listOf(whole, each => valueOf(each, name))
    if (type === 'integer' || type === 'number') return numberOf(whole, type === 'integer')
    if (type === 'boolean') return true
    return type === 'string' ? stringOf(whole, name) : null
  }

  function referred(target: string, name: string): Json {
    if (open.includes(target) || open.length >= mostOpen) return null
    open.push(target)
    const value = valueOf(schemaAt(root, target), name)
    open.pop()
    return value
  }

  return valueOf(root, 'text')
}

const unfollowed = [
  'pattern',
  'not',
  'dependencies',
  'patternProperties',
  'uniqueItems',
  'minProperties',
  'maxProperties',
]

/** The keywords of a schema that its example may break. */
export function notFollowed(schema: Json): string[] {
  const found = new Set<string>()
  const look = (value: Json): void => {
    if (Array.isArray(value)) return void value.forEach(look)
    if (!isObject(value)) return
    for (const [keyword, each] of Object.entries(value)) {
      if (unfollowed.includes(keyword)) found.add(keyword)
      // What stands here is a value of the body, and under properties a name is no keyword.
      if (keyword === 'enum' || keyword === 'default') continue
      if (keyword === 'properties' || keyword === 'definitions')
        look(Object.values(isObject(each) ? each : {}))
      else look(each)
    }
  }
  look(schema)
  return unfollowed.filter(keyword => found.has(keyword))
}

/** All of `allOf`, the first of `oneOf` and of `anyOf`, and what stands beside them. */
function withFirstChoice(schema: JsonObject): JsonObject {
  const { allOf, oneOf, anyOf } = schema
  const parts = [allOf, [oneOf], [anyOf]].flatMap(list => (Array.isArray(list) ? (list as Json[]) : []))
  const chosen = parts.map(each => (Array.isArray(each) ? (each[0] as Json) : each)).filter(isObject)
  return chosen.reduce<JsonObject>((whole, each) => merged(withFirstChoice(each), whole), schema)
}

function merged(one: JsonObject, other: JsonObject): JsonObject {
  const properties = [one.properties, other.properties].filter(isObject)
  const required = [one.required, other.required].flatMap(each =>
    Array.isArray(each) ? (each as Json[]) : [],
  )
  return {
    ...one,
    ...other,
    ...(properties.length > 0 ? { properties: { ...properties[0], ...properties[1] } } : {}),
    ...(required.length > 0 ? { required } : {}),
  }
}

function objectOf(schema: JsonObject, below: (schema: Json, name: string) => Json): JsonObject {
  const properties = isObject(schema.properties) ? schema.properties : {}
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  const others = required.filter(name => !Object.hasOwn(properties, name))
  const any = isObject(schema.additionalProperties) ? schema.additionalProperties : { type: 'string' }
  return {
    ...mapValues(properties, below),
    ...mapValues(Object.fromEntries(others.map(name => [name, any])), below),
  }
}

function mapValues(record: JsonObject, change: (value: Json, name: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(record).map(([name, each]) => [name, change(each, name)]))
}

function listOf(schema: JsonObject, below: (schema: Json) => Json): Json[] {
  const least = Math.max(1, numberAt(schema, 'minItems') ?? 1)
  const count = Math.min(least, numberAt(schema, 'maxItems') ?? least, mostValues)
  const { items } = schema
  return Array.from({ length: count }, (_, position) =>
    below(Array.isArray(items) ? (items[position] ?? {}) : items),
  )
}

/** The least number that the schema takes, or the one nearest to 1 where it has no least. */
function numberOf(schema: JsonObject, isWhole: boolean): number {
  const minimum = numberAt(schema, 'minimum')
  const maximum = numberAt(schema, 'maximum')
  const given = numberAt(schema, 'multipleOf')
  const step = isWhole ? wholeStep(given ?? 1) : given
  if (step === undefined) return between(schema, minimum, maximum)
  // In steps, so that neither end is missed by a fraction.
  const least = minimum === undefined ? undefined : Math.ceil(minimum / step)
  const most = maximum === undefined ? undefined : Math.floor(maximum / step)
  const isOpen = (keyword: string, limit: number | undefined, steps: number | undefined) =>
    schema[keyword] === true && limit !== undefined && steps !== undefined && steps * step === limit
  const first = least === undefined ? undefined : least + (isOpen('exclusiveMinimum', minimum, least) ? 1 : 0)
  const last = most === undefined ? undefined : most - (isOpen('exclusiveMaximum', maximum, most) ? 1 : 0)
  return (first ?? Math.min(1, last ?? 1)) * step
}

/** The least multiple of a number that is whole. */
function wholeStep(given: number): number {
  const times = Array.from({ length: 1000 }, (_, i) => i + 1).find(each => Number.isInteger(given * each))
  return given * (times ?? 1)
}

function between(schema: JsonObject, minimum: number | undefined, maximum: number | undefined): number {
  if (minimum === undefined)
    return maximum === undefined || maximum > 1 ? 1 : maximum - (schema.exclusiveMaximum === true ? 1 : 0)
  if (schema.exclusiveMinimum !== true) return minimum
  return maximum === undefined || maximum > minimum + 1 ? minimum + 1 : (minimum + maximum) / 2
}

function stringOf(schema: JsonObject, name: string): string {
  const known = typeof schema.format === 'string' ? formats[schema.format] : undefined
  const least = numberAt(schema, 'minLength') ?? 0
  const most = numberAt(schema, 'maxLength') ?? Math.max(least, longest)
  if (known !== undefined && known.length >= least && known.length <= most) return known
  return name.padEnd(Math.min(least, longestText), 'x').slice(0, Math.max(most, 0))
}

function numberAt(schema: JsonObject, keyword: string): number | undefined {
  const value = schema[keyword]
  return typeof value === 'number' ? value : undefined
}

function schemaAt(root: Json, target: string): Json {
  const parts = target.replace(/^#\/?/, '').split('/').filter(Boolean)
  return parts.reduce<Json>((at, part) => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    return isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined
  }, root)
}
