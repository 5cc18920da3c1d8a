import { expect, test } from 'vitest'
import { designJsonSchema } from './json-schema'

interface Schema {
  readonly description?: string
  readonly properties?: Record<string, Schema>
}

const file = '../../public/design.schema.json'

/** Paths of the fields below a schema that do not say what they are for. */
function undescribed(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {} } = schema as Schema
  return [
    ...Object.entries(properties)
      .filter(([, field]) => !field.description)
      .map(([name]) => `${path}/${name}`),
    ...Object.entries(schema).flatMap(([key, value]) => undescribed(value, `${path}/${key}`)),
  ]
}

test('the published schema is the one that designs are read with (vitest -u writes it)', async () => {
  await expect(`${JSON.stringify(designJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file)
})

test('every field says what it is for', () => {
  expect(undescribed(designJsonSchema())).toEqual([])
})
