import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleOf, notFollowed } from './json-example'
import { anySchema } from './testing/any-schema'
import { satisfies } from './testing/satisfies'

test('the example satisfies its schema', () => {
  fc.assert(
    fc.property(anySchema, schema => {
      expect(satisfies(exampleOf(schema), schema)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a chain of thousands of definitions has an example', () => {
  const definitions = Object.fromEntries(
    Array.from({ length: 5000 }, (_, at) => [
      `S${at}`,
      { properties: { next: { $ref: `#/definitions/S${at + 1}` } } },
    ]),
  )
  const example = exampleOf({ $ref: '#/definitions/S0', definitions })
  expect(example).toHaveProperty('next.next.next')
  expect(() => JSON.stringify(example, null, 2)).not.toThrow()
})

test.each([
  [{ type: 'string', minLength: 3 }, 'ab'],
  [{ type: 'integer', minimum: 1, exclusiveMinimum: true }, 1],
  [{ type: 'object', required: ['a'] }, {}],
  [{ type: 'object', properties: {}, additionalProperties: false }, { a: 1 }],
  [{ type: 'array', items: { type: 'string' } }, [1]],
  [{ enum: ['a', null] }, 'b'],
  [{ allOf: [{ type: 'object' }, { type: 'object', required: ['x'] }] }, {}],
])('the validator of these tests refuses what breaks %j', (schema, value) => {
  expect(satisfies(value, schema)).toBe(false)
})

test.each([
  [{ type: 'string', format: 'email' }, 'someone@example.com'],
  [{ type: 'string', format: 'email', maxLength: 3 }, 'tex'],
  [{ type: 'number', maximum: -2 }, -2],
  [{ type: 'number', minimum: 1, maximum: 1.5, exclusiveMinimum: true }, 1.25],
  [{ type: 'integer', default: 7 }, 7],
  [{ properties: { name: { type: 'string' } } }, { name: 'name' }],
  [{ type: 'array', items: { type: 'boolean' }, maxItems: 0 }, []],
])('the example of %j is %j', (schema, example) => expect(exampleOf(schema)).toEqual(example))

test('definitions that refer to themselves or multiply end', () => {
  expect(exampleOf({ type: 'object', properties: { next: { $ref: '#' } } })).toEqual({
    next: { next: null },
  })
  const definitions = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `d${i}`,
      {
        type: 'object',
        properties: { a: { $ref: `#/definitions/d${i + 1}` }, b: { $ref: `#/definitions/d${i + 1}` } },
      },
    ]),
  )
  expect(JSON.stringify(exampleOf({ $ref: '#/definitions/d0', definitions })).length).toBeLessThan(100_000)
})

test('what the example leaves out is named, and a property of that name is none', () => {
  const schema = { properties: { pattern: { type: 'string', pattern: '^a$' }, not: {} }, enum: [{ not: 1 }] }
  expect(notFollowed(schema)).toEqual(['pattern'])
})
