import type { DesignPath } from '@/lib/problem'

export type JsonObject = Readonly<Record<string, unknown>>

/** The types that the form offers. Lists of types and `null` are for the text. */
export const fieldTypes = ['string', 'integer', 'number', 'boolean', 'object', 'array'] as const
export type FieldType = (typeof fieldTypes)[number]

/** The keywords that the form shows beside type, enum and description. */
export const limitsOf: Readonly<Record<FieldType, readonly string[]>> = {
  string: ['minLength', 'maxLength'],
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  boolean: [],
  object: [],
  array: ['minItems', 'maxItems'],
}

/** A field of a body as the form shows it: a property, or what each item of a list is. */
export interface SchemaField {
  readonly schema: JsonObject
  /** Where its schema stands in the body's. */
  readonly path: DesignPath
  /** Its name in sentences: `address.street`, `lines[]`, `lines[].sku`. */
  readonly title: string
  /** The property's name; undefined for what each item is. */
  readonly name: string | undefined
  /** Where the object stands that has the property. */
  readonly parent: DesignPath
  readonly isRequired: boolean
  /** Whether it stands beneath another field. What is deeper than that is for the text. */
  readonly isNested: boolean
}

/** The fields of a body's schema, each followed by those beneath it. */
export function schemaFields(schema: JsonObject): SchemaField[] {
  return properties(schema, [], '', false).flatMap(field => {
    if (field.schema.type === 'object') {
      return [field, ...properties(field.schema, field.path, `${field.title}.`, true)]
    }
    const { items } = field.schema
    if (field.schema.type !== 'array' || !isObject(items)) return [field]
    const path = [...field.path, 'items']
    const title = `${field.title}[]`
    const each = {
      schema: items,
      path,
      title,
      name: undefined,
      parent: [],
      isRequired: false,
      isNested: true,
    }
    return [field, each, ...(items.type === 'object' ? properties(items, path, `${title}.`, true) : [])]
  })
}

function properties(
  object: JsonObject,
  parent: DesignPath,
  prefix: string,
  isNested: boolean,
): SchemaField[] {
  if (!isObject(object.properties)) return []
  return Object.entries(object.properties).flatMap(([name, schema]) =>
    isObject(schema)
      ? {
          schema,
          path: [...parent, 'properties', name],
          title: prefix + name,
          name,
          parent,
          isRequired: requiredOf(object).includes(name),
          isNested,
        }
      : [],
  )
}

/** Whether the form can show a body's fields at all. */
export function isObjectSchema(schema: JsonObject): boolean {
  return schema.type === 'object' && (schema.properties === undefined || isObject(schema.properties))
}

/** Whether fields may be added to a field. */
export function holdsFields({ schema, isNested, name }: SchemaField): boolean {
  return schema.type === 'object' && (!isNested || name === undefined)
}

/** The field's type, where the form knows it. */
export function fieldType(schema: JsonObject): FieldType | undefined {
  return fieldTypes.find(each => each === schema.type)
}

/** The keywords of a schema that the form does not show, by name, once for each place. */
export function hiddenKeywords(schema: JsonObject): string[] {
  const root = Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'type' ||
    (keyword === 'additionalProperties' && refusesOtherFields(schema) !== undefined) ||
    isStructure(schema, keyword, value)
      ? []
      : [keyword],
  )
  const inFields = schemaFields(schema).flatMap(field =>
    Object.entries(field.schema).flatMap(([keyword, value]) =>
      isShown(field, keyword, value) ? [] : [keyword],
    ),
  )
  return [...root, ...inFields]
}

function isShown(field: SchemaField, keyword: string, value: unknown): boolean {
  const type = fieldType(field.schema)
  if (keyword === 'type') return type !== undefined
  if (keyword === 'description') return typeof value === 'string'
  if (keyword === 'enum') return isListed(type, value)
  if (type && limitsOf[type].includes(keyword)) return typeof value === 'number'
  if (keyword === 'items') return type === 'array' && !field.isNested && isObject(value)
  return holdsFields(field) && isStructure(field.schema, keyword, value)
}

function isStructure(object: JsonObject, keyword: string, value: unknown): boolean {
  if (keyword === 'properties') return isObject(value) && Object.values(value).every(isObject)
  return keyword === 'required' && requiredOf(object) === value
}

/** Whether the form can show an enumeration: texts, or numbers, that a comma divides. */
export function isListed(type: FieldType | undefined, value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false
  if (type === 'string')
    return value.every(each => typeof each === 'string' && /^[^\s,]([^,]*[^\s,])?$/.test(each))
  return (type === 'integer' || type === 'number') && value.every(each => typeof each === 'number')
}

/** Whether a body with a field that has no name here is refused; undefined where only the text can say. */
export function refusesOtherFields({ additionalProperties }: JsonObject): boolean | undefined {
  if (additionalProperties === undefined) return false
  return typeof additionalProperties === 'boolean' ? !additionalProperties : undefined
}

const none: readonly string[] = []

/** The names that an object's schema requires; none where that is no list of names. */
export function requiredOf(object: JsonObject): readonly string[] {
  const { required: names } = object
  return Array.isArray(names) && names.every(each => typeof each === 'string') ? names : none
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
