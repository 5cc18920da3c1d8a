import type { DesignPath } from '../problem'

/** Something in a JSON Schema that API Gateway does not take. */
export interface SchemaProblem {
  readonly message: string
  readonly path: DesignPath
}

type Json = unknown
type Kind =
  | 'text'
  | 'number'
  | 'count'
  | 'flag'
  | 'list'
  | 'texts'
  | 'schema'
  | 'schemas'
  | 'schema or list'
  | 'schema or flag'
  | 'record'
  | 'dependencies'
  | 'type'
  | 'any'

/** The keywords of draft 4, the only draft that a model of API Gateway knows. */
const keywords: Record<string, Kind> = {
  $ref: 'text',
  $schema: 'text',
  id: 'text',
  title: 'text',
  description: 'text',
  format: 'text',
  pattern: 'text',
  default: 'any',
  enum: 'list',
  type: 'type',
  multipleOf: 'number',
  maximum: 'number',
  minimum: 'number',
  exclusiveMaximum: 'flag',
  exclusiveMinimum: 'flag',
  maxLength: 'count',
  minLength: 'count',
  maxItems: 'count',
  minItems: 'count',
  maxProperties: 'count',
  minProperties: 'count',
  uniqueItems: 'flag',
  required: 'texts',
  items: 'schema or list',
  additionalItems: 'schema or flag',
  additionalProperties: 'schema or flag',
  not: 'schema',
  allOf: 'schemas',
  anyOf: 'schemas',
  oneOf: 'schemas',
  properties: 'record',
  patternProperties: 'record',
  definitions: 'record',
  dependencies: 'dependencies',
}
const types: readonly Json[] = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']

/** What API Gateway would refuse in the schema of a body model (JSON Schema draft 4, references within the schema only). */
export function schemaProblems(schema: Json): SchemaProblem[] {
  return inSchema(schema, schema, [])
}

function inSchema(root: Json, schema: Json, path: DesignPath): SchemaProblem[] {
  if (!isObject(schema))
    return [
      {
        message:
          'A schema is an object, and this is not one, so API Gateway refuses the model; write { } for anything.',
        path,
      },
    ]
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const at = [...path, keyword]
    const kind = Object.hasOwn(keywords, keyword) ? keywords[keyword]! : undefined
    if (kind === undefined) {
      return [
        {
          message: `“${shortened(keyword)}” is no keyword of JSON Schema draft 4, and API Gateway refuses a model with it; remove it.`,
          path: at,
        },
      ]
    }
    const expected = expectation(keyword, kind, value)
    if (expected !== undefined)
      return [
        {
          message: `“${shortened(keyword)}” must be ${expected} in JSON Schema draft 4, else API Gateway refuses the model.`,
          path: at,
        },
      ]
    if (keyword === '$ref') return reference(root, value as string, at)
    if (keyword === '$schema') return draft(value as string, at)
    return below(kind, value).flatMap(([key, child]) => inSchema(root, child, [...at, ...key]))
  })
}

/** What the keyword's value should be, if it is not. */
function expectation(keyword: string, kind: Kind, value: Json): string | undefined {
  const is = (holds: boolean, words: string) => (holds ? undefined : words)
  const isTexts =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(each => typeof each === 'string') &&
    isUnique(value)
  if (kind === 'text') return is(typeof value === 'string', 'text')
  if (kind === 'number')
    return is(
      typeof value === 'number' && (keyword !== 'multipleOf' || value > 0),
      keyword === 'multipleOf' ? 'a number above 0' : 'a number',
    )
  if (kind === 'count') return is(Number.isInteger(value) && (value as number) >= 0, 'a whole number from 0')
  if (kind === 'flag') return is(typeof value === 'boolean', 'true or false')
  if (kind === 'list') return is(Array.isArray(value) && value.length > 0, 'a list with at least one value')
  if (kind === 'texts') return is(isTexts, 'a list of different names with at least one')
  if (kind === 'type')
    return is(
      types.includes(value) || (isTexts && value.every(each => types.includes(each))),
      `one of ${types.join(', ')}, or a list of them`,
    )
  if (kind === 'schemas')
    return is(Array.isArray(value) && value.length > 0, 'a list with at least one schema')
  if (kind === 'schema or flag')
    return is(isObject(value) || typeof value === 'boolean', 'a schema, true or false')
  if (kind === 'schema or list')
    return is(isObject(value) || Array.isArray(value), 'a schema or a list of schemas')
  if (kind === 'record' || kind === 'dependencies') return is(isObject(value), 'an object')
  return undefined
}

/** The schemas inside a keyword's value, by where they are in it. */
function below(kind: Kind, value: Json): [DesignPath, Json][] {
  if (kind === 'schema') return [[[], value]]
  if (kind === 'schema or flag') return isObject(value) ? [[[], value]] : []
  if (kind === 'schema or list' && !Array.isArray(value)) return [[[], value]]
  if (kind === 'schemas' || kind === 'schema or list') return (value as Json[]).map((each, i) => [[i], each])
  if (kind === 'record') return Object.entries(value as object).map(([key, each]) => [[key], each as Json])
  // A dependency is a schema or a list of names.
  if (kind === 'dependencies')
    return Object.entries(value as object).flatMap(([key, each]) =>
      Array.isArray(each) ? [] : [[[key], each as Json]],
    )
  return []
}

function reference(root: Json, target: string, path: DesignPath): SchemaProblem[] {
  if (!target.startsWith('#'))
    return [
      {
        message: `API Gateway does not fetch “${shortened(target)}”; copy the schema into definitions and refer to it with #/definitions/.`,
        path,
      },
    ]
  const parts = target.slice(1).split('/').slice(1)
  const found = parts.reduce<Json>((at, part) => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    return typeof at === 'object' && at !== null && Object.hasOwn(at, key)
      ? (at as Record<string, Json>)[key]
      : undefined
  }, root)
  return isObject(found)
    ? []
    : [
        {
          message: `“${shortened(target)}” refers to nothing in this schema, so API Gateway refuses the model; add it to definitions.`,
          path,
        },
      ]
}

function draft(value: string, path: DesignPath): SchemaProblem[] {
  if (/^https?:\/\/json-schema\.org\/draft-04\/schema#?$/.test(value)) return []
  return [
    {
      message:
        'API Gateway knows JSON Schema draft 4 only; write http://json-schema.org/draft-04/schema# or remove the line.',
      path,
    },
  ]
}

/** Enough of a keyword or a target to know it by: a sentence has no room for one of a megabyte. */
function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isUnique(values: readonly Json[]): boolean {
  return new Set(values).size === values.length
}
