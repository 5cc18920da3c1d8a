import type { DesignPath } from '@/lib/problem'
import {
  fieldType,
  isListed,
  isObject,
  limitsOf,
  requiredOf,
  type FieldType,
  type JsonObject,
  type SchemaField,
} from './schema-fields'

/** The schema with another text field in the object at a place. */
export function addField(schema: JsonObject, parent: DesignPath): JsonObject {
  return changeAt(schema, parent, object => {
    const known = isObject(object.properties) ? object.properties : {}
    const name = ['field', ...Array.from({ length: 1000 }, (_, i) => `field${i + 2}`)].find(
      each => !Object.hasOwn(known, each),
    )
    return name === undefined ? object : { ...object, properties: { ...known, [name]: { type: 'string' } } }
  })
}

/** The schema with a property under another name, in the same place. */
export function renameField(schema: JsonObject, { parent, name }: SchemaField, to: string): JsonObject {
  return changeAt(schema, parent, object =>
    withRequired(
      changeProperties(object, ([key, each]) => [[key === name ? to : key, each]]),
      requiredOf(object).map(each => (each === name ? to : each)),
    ),
  )
}

export function removeField(schema: JsonObject, { parent, name }: SchemaField): JsonObject {
  return changeAt(schema, parent, object =>
    withRequired(
      changeProperties(object, entry => (entry[0] === name ? [] : [entry])),
      requiredOf(object).filter(each => each !== name),
    ),
  )
}

export function setRequired(
  schema: JsonObject,
  { parent, name }: SchemaField,
  isRequired: boolean,
): JsonObject {
  return changeAt(schema, parent, object => {
    const others = requiredOf(object).filter(each => each !== name)
    return withRequired(object, isRequired && name !== undefined ? [...others, name] : others)
  })
}

/** The schema with another type of a field. Limits and choices of the type before go; what the form cannot show stays. */
export function setType(schema: JsonObject, { path }: SchemaField, type: FieldType): JsonObject {
  return changeAt(schema, path, field => {
    const before = fieldType(field)
    const gone = before ? limitsOf[before].filter(keyword => !limitsOf[type].includes(keyword)) : []
    const kept = Object.entries(field).filter(
      ([keyword, value]) => !gone.includes(keyword) && (keyword !== 'enum' || isListed(type, value)),
    )
    return {
      ...Object.fromEntries(kept),
      type,
      ...(type === 'array' && field.items === undefined ? { items: { type: 'string' } } : {}),
    }
  })
}

type Property = [name: string, schema: unknown]

function changeProperties(object: JsonObject, change: (entry: Property) => Property[]): JsonObject {
  return {
    ...object,
    properties: Object.fromEntries(Object.entries(object.properties ?? {}).flatMap(change)),
  }
}

function withRequired(object: JsonObject, names: readonly string[]): JsonObject {
  const { required, ...rest } = object
  if (required !== undefined && requiredOf(object) !== required) return object
  // Draft 4 takes no empty list.
  return names.length > 0 ? { ...object, required: names } : rest
}

/** The schema with or without a refusal of fields that it does not name. */
export function refuseOthers(schema: JsonObject, isRefused: boolean): JsonObject {
  return { ...schema, additionalProperties: !isRefused }
}

function changeAt(schema: JsonObject, path: DesignPath, change: (at: JsonObject) => JsonObject): JsonObject {
  const [key, ...rest] = path
  if (key === undefined) return change(schema)
  const child = schema[key]
  return isObject(child) ? { ...schema, [key]: changeAt(child, rest, change) } : schema
}
