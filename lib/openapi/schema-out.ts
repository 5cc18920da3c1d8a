import { isObject, plainKeywords, pointedTo, type Schema } from './document'

/** The keywords of draft 4 that a schema of OpenAPI 3.0 has as well. The others are left out: what is taken grows. */
const kept = new Set([...plainKeywords, 'title', 'description', 'default', 'enum', 'required'])

/**
 * The body model of a route (JSON Schema draft 4) as schemas of OpenAPI 3.0: itself under `name`, and what it refers to
 * under names that begin so. `lost` tells the keywords that OpenAPI 3.0 has no word for.
 */
export function toOpenApiSchemas(
  name: string,
  model: Schema,
): { readonly schemas: Record<string, Schema>; readonly lost: readonly string[] } {
  const schemas: Record<string, Schema> = {}
  const lost = new Set<string>()
  const names = new Map<string, string>([['#', name]])
  /** What is referred to and not converted yet: within each other, a chain of thousands would fill the stack. */
  const waiting: { readonly name: string; readonly target: unknown }[] = []

  function nameOf(reference: string): string {
    const known = names.get(reference)
    if (known !== undefined) return known
    const last = reference
      .split('/')
      .at(-1)!
      .replace(/[^A-Za-z0-9]+/g, '')
    const wanted = `${name}${last.charAt(0).toUpperCase()}${last.slice(1)}`
    const taken = new Set(names.values())
    let free = wanted
    for (let number = 2; taken.has(free); number++) free = `${wanted}${number}`
    names.set(reference, free)
    schemas[free] = {}
    waiting.push({ name: free, target: pointedTo(model, reference) })
    return free
  }

  function convert(schema: unknown): Schema {
    if (!isObject(schema)) return {}
    if (typeof schema['$ref'] === 'string')
      return { $ref: `#/components/schemas/${nameOf(schema['$ref'] === '#/' ? '#' : schema['$ref'])}` }
    const found: Record<string, unknown> = {}
    for (const [keyword, value] of Object.entries(schema)) {
      if (kept.has(keyword)) found[keyword] = value
      else Object.assign(found, within(keyword, value))
    }
    return withTypes(found, schema['type'])
  }

  /** A keyword that holds schemas, each of them converted; nothing for one that OpenAPI 3.0 does not know. */
  function within(keyword: string, value: unknown): Schema {
    switch (keyword) {
      case 'type':
      case '$schema':
      case 'id':
      case 'definitions':
        return {}
      case 'properties':
        return { properties: mapped(value) }
      case 'items':
        // A list of schemas, one a place: any of them fits any place.
        return { items: Array.isArray(value) ? { anyOf: value.map(convert) } : convert(value) }
      case 'additionalProperties':
        return { additionalProperties: typeof value === 'boolean' ? value : convert(value) }
      case 'not':
        return { not: convert(value) }
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        return { [keyword]: (value as unknown[]).map(convert) }
      default:
        lost.add(keyword)
        return {}
    }
  }

  const mapped = (value: unknown) =>
    Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, convert(each)]))

  schemas[name] = convert(model)
  // Converting one can add more.
  for (const { name, target } of waiting) schemas[name] = convert(target)
  return { schemas, lost: [...lost] }
}

/** OpenAPI 3.0 has one type a schema, no type null, and asks for the items of every list. */
function withTypes(schema: Record<string, unknown>, type: unknown): Schema {
  const types = Array.isArray(type) ? (type as string[]) : type === undefined ? [] : [type as string]
  const nullable = types.includes('null') ? { nullable: true } : {}
  const others = types.filter(each => each !== 'null')
  if (types.length > 0 && others.length === 0) return { ...schema, nullable: true, enum: [null] }
  if (others.length === 0) return schema
  if (others.length === 1) return { type: others[0], ...nullable, ...withItems(others[0]!, schema) }
  const anyOf = others.map(each => ({ type: each, ...nullable, ...(each === 'array' ? { items: {} } : {}) }))
  if (!('anyOf' in schema)) return { ...schema, anyOf }
  return { ...schema, allOf: [...((schema['allOf'] as unknown[] | undefined) ?? []), { anyOf }] }
}

function withItems(type: string, schema: Record<string, unknown>): Record<string, unknown> {
  return type === 'array' && !('items' in schema) ? { ...schema, items: {} } : schema
}
