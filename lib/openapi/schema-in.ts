import { is31, isObject, own, plainKeywords, pointedTo, type Schema } from './document'
import { readOnlyIn } from './read-only'

/** Keywords that say nothing about what a body must look like, so that nothing is lost with them. */
const idle =
  /^(x-.*|example|examples|discriminator|xml|externalDocs|deprecated|readOnly|writeOnly|\$schema|\$id|id|\$comment|\$anchor|\$defs|definitions|\$vocabulary|nullable|type|title|description|default)$/

/** A body model. */
export interface Model {
  readonly schema: Schema
  /** Keywords of the schema that a model of API Gateway cannot say. */
  readonly lost: readonly string[]
  /** References to nothing in the document. */
  readonly missing: readonly string[]
}

/**
 * A schema of an OpenAPI document (3.0, or 3.1 with its JSON Schema 2020-12) as a body model: JSON Schema draft 4 that needs
 * nothing outside of itself. What it refers to comes along in `definitions`, once each, so that a cycle stays one.
 */
export function toModel(document: unknown, schema: unknown): Model {
  const definitions: Record<string, Schema> = {}
  const names = new Map<string, string>()
  const lost = new Set<string>()
  const missing = new Set<string>()
  const isReadOnly = readOnlyIn(document)
  /** What is referred to and not converted yet: within each other, a chain of thousands would fill the stack. */
  const waiting: { readonly name: string; readonly target: unknown }[] = []

  function refer(reference: string): Schema {
    const target = pointedTo(document, reference)
    if (target === undefined) {
      missing.add(reference)
      return {}
    }
    let name = names.get(reference)
    if (name === undefined) {
      name = free(
        reference
          .split('/')
          .at(-1)!
          .replace(/[^A-Za-z0-9_-]+/g, '-'),
        definitions,
      )
      names.set(reference, name)
      definitions[name] = {}
      waiting.push({ name, target })
    }
    return { $ref: `#/definitions/${name}` }
  }

  function convert(found: unknown): Schema {
    if (found === false) return { not: {} }
    if (!isObject(found)) return {}
    const { $ref: reference, ...others } = found
    if (typeof reference === 'string') {
      // Draft 4 ignores what stands beside a reference, and so does OpenAPI 3.0.
      const beside = is31(document) ? convert(others) : {}
      return Object.keys(beside).some(key => !idle.test(key) || key === 'type')
        ? { allOf: [refer(reference), beside] }
        : refer(reference)
    }
    const next: Record<string, unknown> = {}
    for (const key of ['title', 'description']) if (typeof found[key] === 'string') next[key] = found[key]
    if (found['default'] !== undefined) next['default'] = found['default']
    for (const [keyword, value] of Object.entries(found)) {
      if (!idle.test(keyword)) Object.assign(next, converted(keyword, value, found))
    }
    return withType(next, found)
  }

  function converted(keyword: string, value: unknown, beside: Schema): Schema {
    if ((keyword === 'exclusiveMinimum' || keyword === 'exclusiveMaximum') && typeof value === 'number')
      return exclusive(keyword, value, beside)
    // The number of a bound that an exclusive one has taken the place of.
    if (keyword === 'minimum' && typeof beside['exclusiveMinimum'] === 'number') return {}
    if (keyword === 'maximum' && typeof beside['exclusiveMaximum'] === 'number') return {}
    if (plainKeywords.has(keyword)) return { [keyword]: value }
    switch (keyword) {
      case 'const':
        return { enum: [value] }
      case 'enum':
        return distinct(keyword, value)
      case 'required':
        return distinct(keyword, asked(value, beside['properties']))
      case 'properties':
      case 'patternProperties':
        return isObject(value) ? { [keyword]: mapped(value) } : {}
      case 'items':
        if (Array.isArray(beside['prefixItems']))
          return { additionalItems: typeof value === 'boolean' ? value : convert(value) }
        return { items: Array.isArray(value) ? value.map(convert) : convert(value) }
      case 'prefixItems':
        return Array.isArray(value) ? { items: value.map(convert) } : {}
      case 'additionalItems':
      case 'additionalProperties':
        return { [keyword]: typeof value === 'boolean' ? value : convert(value) }
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        return Array.isArray(value) && value.length > 0 ? { [keyword]: value.map(convert) } : {}
      case 'not':
        return { not: convert(value) }
      case 'dependentRequired':
      case 'dependentSchemas':
        return {
          dependencies: {
            ...dependencies(beside['dependentRequired']),
            ...schemas(beside['dependentSchemas']),
          },
        }
      default:
        lost.add(keyword)
        return {}
    }
  }

  // What is required of a property that only answers have is required of answers alone (OpenAPI 3.0, Schema Object).
  function asked(required: unknown, properties: unknown): unknown {
    if (!Array.isArray(required) || !isObject(properties)) return required
    return required.filter(name => !isReadOnly(typeof name === 'string' ? own(properties, name) : undefined))
  }

  const mapped = (value: object) =>
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, convert(each)]))
  const schemas = (value: unknown) => (isObject(value) ? mapped(value) : {})

  const model = convert(followed(document, schema))
  // Converting one can add more.
  for (const { name, target } of waiting) definitions[name] = convert(target)
  const needed = Object.keys(definitions).length > 0 ? { definitions } : {}
  return { schema: { ...model, ...needed }, lost: [...lost], missing: [...missing] }
}

/** What a chain of references leads to: a model's own schema is no reference. */
function followed(document: unknown, schema: unknown): unknown {
  const seen = new Set<string>()
  let at = schema
  while (isObject(at) && typeof at['$ref'] === 'string' && Object.keys(at).length === 1) {
    if (seen.has(at['$ref'])) return {}
    seen.add(at['$ref'])
    const next = pointedTo(document, at['$ref'])
    if (next === undefined) return at
    at = next
  }
  return at
}

/** 2020-12 gives the bound itself, draft 4 a flag beside it. */
function exclusive(keyword: 'exclusiveMinimum' | 'exclusiveMaximum', value: number, beside: Schema): Schema {
  const bound = keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum'
  const other = beside[bound]
  const isStricter =
    typeof other === 'number' && (keyword === 'exclusiveMinimum' ? other > value : other < value)
  return isStricter ? { [bound]: other } : { [bound]: value, [keyword]: true }
}

function dependencies(value: unknown): Record<string, unknown> {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter(([, names]) => Array.isArray(names) && names.length > 0),
  )
}

/** A keyword whose list draft 4 takes with no value twice, and not empty. */
function distinct(keyword: string, values: unknown): Schema {
  return Array.isArray(values) && values.length > 0 ? { [keyword]: [...new Set(values)] } : {}
}

/** The type, with `nullable` of 3.0 as the type null of JSON. */
function withType(schema: Record<string, unknown>, { type, nullable }: Schema): Schema {
  if (type === undefined) return schema
  const types = [...new Set([type].flat())]
  if (nullable === true && !types.includes('null')) types.push('null')
  const values = schema['enum']
  const open = nullable === true && Array.isArray(values) && !values.includes(null)
  return {
    type: types.length === 1 ? types[0] : types,
    ...schema,
    ...(open ? { enum: [...(values as unknown[]), null] } : {}),
  }
}

function free(name: string, taken: object): string {
  const base = name || 'schema'
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? base : `${base}-${number}`
    if (!Object.hasOwn(taken, wanted)) return wanted
  }
}
