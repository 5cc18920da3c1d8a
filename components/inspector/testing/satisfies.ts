type Schema = Readonly<Record<string, unknown>>

/** Whether a value satisfies a schema, by the words of JSON Schema draft 4. Knows the keywords that `anySchema` draws. */
export function satisfies(value: unknown, schema: Schema, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, limit]) => {
    const check = checks[keyword]
    if (!check) throw new Error(`The validator does not know ${keyword}.`)
    return check(value, limit, schema, root)
  })
}

type Check = (value: unknown, limit: unknown, schema: Schema, root: Schema) => boolean

const isRecord = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const is: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: value => typeof value === 'string',
  number: value => typeof value === 'number',
  integer: value => Number.isInteger(value),
  boolean: value => typeof value === 'boolean',
  array: Array.isArray,
  object: isRecord,
  null: value => value === null,
}
const ofNumber =
  (holds: (value: number, limit: number, schema: Schema) => boolean): Check =>
  (value, limit, schema) =>
    typeof value !== 'number' || holds(value, limit as number, schema)
const ofText =
  (holds: (length: number, limit: number) => boolean): Check =>
  (value, limit) =>
    typeof value !== 'string' || holds([...value].length, limit as number)
const ofList =
  (holds: (length: number, limit: number) => boolean): Check =>
  (value, limit) =>
    !Array.isArray(value) || holds(value.length, limit as number)
const saysNothing: Check = () => true

const checks: Readonly<Record<string, Check>> = {
  type: (value, limit) => (Array.isArray(limit) ? limit : [limit]).some(each => is[String(each)]?.(value)),
  enum: (value, limit) => (limit as unknown[]).some(each => JSON.stringify(each) === JSON.stringify(value)),
  minimum: ofNumber((value, limit, schema) =>
    schema.exclusiveMinimum === true ? value > limit : value >= limit,
  ),
  maximum: ofNumber((value, limit, schema) =>
    schema.exclusiveMaximum === true ? value < limit : value <= limit,
  ),
  multipleOf: ofNumber((value, limit) => Number.isInteger(value / limit)),
  minLength: ofText((length, limit) => length >= limit),
  maxLength: ofText((length, limit) => length <= limit),
  minItems: ofList((length, limit) => length >= limit),
  maxItems: ofList((length, limit) => length <= limit),
  items: (value, limit, _, root) =>
    !Array.isArray(value) || value.every(each => satisfies(each, limit as Schema, root)),
  required: (value, limit) =>
    !isRecord(value) || (limit as string[]).every(name => Object.hasOwn(value, name)),
  properties: (value, limit, _, root) =>
    !isRecord(value) ||
    Object.entries(limit as Record<string, Schema>).every(
      ([name, each]) => !Object.hasOwn(value, name) || satisfies(value[name], each, root),
    ),
  additionalProperties: (value, limit, schema) =>
    limit !== false ||
    !isRecord(value) ||
    Object.keys(value).every(name => Object.hasOwn(schema.properties as object, name)),
  allOf: (value, limit, _, root) => (limit as Schema[]).every(each => satisfies(value, each, root)),
  anyOf: (value, limit, _, root) => (limit as Schema[]).some(each => satisfies(value, each, root)),
  $ref: (value, limit, _, root) => {
    const name = String(limit).replace('#/definitions/', '')
    return satisfies(value, (root.definitions as Record<string, Schema>)[name]!, root)
  },
  exclusiveMinimum: saysNothing,
  exclusiveMaximum: saysNothing,
  definitions: saysNothing,
  description: saysNothing,
}
