import { expect, test } from 'vitest'
import { pathText } from '../problem'
import { schemaProblems } from './json-schema'

test.each([
  [{}],
  [{ type: ['string', 'null'], pattern: '^a+$', maxLength: 3, format: 'date' }],
  [
    {
      $schema: 'http://json-schema.org/draft-04/schema#',
      definitions: { id: { type: 'integer' } },
      properties: { id: { $ref: '#/definitions/id' } },
    },
  ],
  [{ definitions: { 'a/b': {} }, items: [{ $ref: '#/definitions/a~1b' }, {}], additionalItems: false }],
  [{ minimum: 0, exclusiveMinimum: true, multipleOf: 0.5, enum: [null, 1], default: { any: 'thing' } }],
  [{ dependencies: { a: ['b'], c: { required: ['d'] } }, anyOf: [{}, { not: { type: 'null' } }], $ref: '#' }],
  [{ properties: { const: { type: 'string' }, $ref: { type: 'string' } } }],
])('takes %j', schema => expect(schemaProblems(schema)).toEqual([]))

test.each([
  ['', []],
  ['type', { type: 'text' }],
  ['type', { type: [] }],
  ['const', { const: 1 }],
  ['properties.a.examples', { properties: { a: { examples: [1] } } }],
  ['properties.a', { properties: { a: true } }],
  ['properties.a.required', { properties: { a: { required: true } } }],
  ['required', { required: [] }],
  ['exclusiveMaximum', { exclusiveMaximum: 3 }],
  ['$ref', { $ref: '#/definitions/none' }],
  ['$ref', { $ref: '#/constructor' }],
  ['$ref', { $ref: 'file.json' }],
  ['$schema', { $schema: 'https://json-schema.org/draft/2020-12/schema' }],
  ['allOf[0].not.minLength', { allOf: [{ not: { minLength: -1 } }] }],
  ['items', { items: 'string' }],
  ['items[1]', { items: [{}, 1] }],
  ['enum', { enum: [] }],
  ['multipleOf', { multipleOf: 0 }],
  ['dependencies.a', { dependencies: { a: 'b' } }],
  ['constructor', { constructor: {} }],
])('finds what is wrong at %j in %j', (path, schema) =>
  expect(schemaProblems(schema).map(each => pathText(each.path))).toEqual([path]),
)

test('a sentence does not quote all of a long keyword', () => {
  const [unknown, target] = [{ ['x'.repeat(10_000)]: 1 }, { $ref: `#/${'x'.repeat(10_000)}` }].map(
    schemaProblems,
  )
  expect(unknown![0]!.message.length).toBeLessThan(300)
  expect(target![0]!.message.length).toBeLessThan(300)
})
