type Json = unknown

const formats: Readonly<Record<string, string>> = {
  'date-time': '2026-01-31T12:00:00Z',
  date: '2026-01-31',
  email: 'someone@example.com',
  uri: 'https://example.com',
  uuid: '3f2c7f0e-2f0b-4c7e-9a53-0d6a2f8f1c11',
  ipv4: '203.0.113.7',
}
const deepest = 8

/** A value that a JSON Schema takes, for people to read: every property that it names, filled with the plainest value. */
export function exampleOf(schema: Json, name = 'text', depth = 0): Json {
  if (!isObject(schema) || depth > deepest) return null
  if ('example' in schema) return schema.example
  if ('default' in schema) return schema.default
  if (Array.isArray(schema.enum)) return schema.enum[0] as Json
  const [first] = [schema.oneOf, schema.anyOf, schema.allOf]
    .filter(Array.isArray)
    .map(list => list[0] as Json)
  const type = Array.isArray(schema.type) ? (schema.type[0] as Json) : schema.type
  if (type === undefined && first !== undefined) return exampleOf(first, name, depth + 1)
  if (type === 'object' || (type === undefined && isObject(schema.properties))) {
    const properties = isObject(schema.properties) ? schema.properties : {}
    return Object.fromEntries(
      Object.entries(properties).map(([key, each]) => [key, exampleOf(each, key, depth + 1)]),
    )
  }
  if (type === 'array') return [exampleOf(schema.items, name, depth + 1)]
  if (type === 'integer' || type === 'number') return numberOf(schema)
  if (type === 'boolean') return true
  if (type === 'string') return stringOf(schema, name)
  return null
}

function numberOf(schema: Record<string, Json>): number {
  const { minimum, maximum } = schema
  if (typeof minimum === 'number') return schema.exclusiveMinimum === true ? minimum + 1 : minimum
  return typeof maximum === 'number' ? Math.min(1, maximum) : 1
}

function stringOf(schema: Record<string, Json>, name: string): string {
  const known = typeof schema.format === 'string' ? formats[schema.format] : undefined
  if (known) return known
  const least = typeof schema.minLength === 'number' ? Math.min(schema.minLength, 80) : 0
  const most = typeof schema.maxLength === 'number' ? schema.maxLength : 80
  return name.padEnd(least, 'x').slice(0, Math.max(most, 0))
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
