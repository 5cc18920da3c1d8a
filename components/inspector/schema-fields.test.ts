import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKeyword } from './keyword-field'
import { addField, refuseOthers, removeField, renameField, setRequired, setType } from './schema-edits'
import { hiddenKeywords, schemaFields } from './schema-fields'
import { anySchema } from './testing/any-schema'

const schema = {
  type: 'object',
  title: 'Order',
  required: ['note', 'lines'],
  additionalProperties: false,
  properties: {
    note: { type: 'string', maxLength: 20, pattern: '^a', enum: ['a', 'b'] },
    address: { type: 'object', required: ['city'], properties: { city: { type: 'string', format: 'date' } } },
    lines: {
      type: 'array',
      items: { type: 'object', properties: { sku: { type: 'object', properties: { deep: {} } } } },
    },
    amount: { type: ['number', 'null'], minimum: 1 },
  },
}

const field = (title: string, of: object = schema) => {
  const found = schemaFields(of as typeof schema).find(each => each.title === title)
  if (!found) throw new Error(`There is no ${title}.`)
  return found
}

test('fields are listed with those one level beneath them', () => {
  expect(schemaFields(schema).map(each => [each.title, each.isNested, each.isRequired])).toEqual([
    ['note', false, true],
    ['address', false, false],
    ['address.city', true, true],
    ['lines', false, true],
    ['lines[]', true, false],
    ['lines[].sku', true, false],
    ['amount', false, false],
  ])
})

test('what the form cannot show is counted', () => {
  expect(hiddenKeywords(schema)).toEqual(['title', 'pattern', 'format', 'properties', 'type', 'minimum'])
})

test.each([
  ['a choice with a comma', { type: 'string', enum: ['a, b'] }, ['enum']],
  ['a list of types', { type: ['string', 'null'], minLength: 1 }, ['type', 'minLength']],
  ['a limit that is none', { type: 'string', minLength: 'x' }, ['minLength']],
  ['items by position', { type: 'array', items: [{}] }, ['items']],
])('%s is left to the text', (_, each, hidden) => {
  expect(hiddenKeywords({ type: 'object', properties: { a: each } })).toEqual(hidden)
})

test('a rename keeps the place and the requirement', () => {
  const next = renameField(schema, field('note'), 'remark')
  expect(Object.keys(next.properties as object)).toEqual(['remark', 'address', 'lines', 'amount'])
  expect(next.required).toEqual(['remark', 'lines'])
  expect(next.title).toBe('Order')
})

test('the last requirement takes the keyword with it, which draft 4 refuses as an empty list', () => {
  const next = setRequired(schema, field('address.city'), false)
  expect(next.properties).toMatchObject({ address: { properties: { city: {} } } })
  expect((next.properties as typeof schema.properties).address).not.toHaveProperty('required')
  expect(setRequired(next, field('address.city', next), true)).toEqual(schema)
})

test('a removed field is no longer required', () => {
  expect(removeField(schema, field('lines'))).toEqual({
    ...schema,
    required: ['note'],
    properties: {
      note: schema.properties.note,
      address: schema.properties.address,
      amount: schema.properties.amount,
    },
  })
})

test('another type drops the limits of the one before and keeps what the form does not show', () => {
  const { properties } = setType(schema, field('note'), 'integer')
  expect(properties).toMatchObject({ note: { type: 'integer', pattern: '^a' } })
  expect(Object.keys((properties as typeof schema.properties).note)).toEqual(['type', 'pattern'])
  expect(setType(schema, field('note'), 'array').properties).toMatchObject({
    note: { items: { type: 'string' } },
  })
})

test('fields are added with names of their own, at any place that holds fields', () => {
  const twice = addField(addField(schema, []), [])
  expect(Object.keys(twice.properties as object).slice(-2)).toEqual(['field', 'field2'])
  const nested = addField(schema, field('lines[]').path)
  expect(schemaFields(nested).map(each => each.title)).toContain('lines[].field')
})

test('other fields are refused or let in', () => {
  expect(refuseOthers(schema, false).additionalProperties).toBe(true)
})

test.each([
  ['12', 'count', 12],
  ['1.5', 'count', null],
  ['-3', 'count', null],
  ['-1.5', 'number', -1.5],
  ['1e9', 'number', null],
  ['a, b ,, a', 'texts', ['a', 'b']],
  [' , ', 'texts', null],
  ['1, 2', 'numbers', [1, 2]],
  ['1, x', 'numbers', null],
] as const)('%j as %s is %j', (text, kind, value) => expect(readKeyword(text, kind)).toEqual(value))

test('a change of one field leaves all others, and what the form does not show, as they are', () => {
  fc.assert(
    fc.property(anySchema, anySchema, fc.nat(), (one, other, pick) => {
      const body = { type: 'object', required: ['one'], properties: { one, other } }
      const named = schemaFields(body).filter(each => each.name !== undefined)
      const chosen = named[pick % named.length]!
      const renamed = renameField(body, chosen, 'a new name')
      expect(hiddenKeywords(renamed)).toEqual(hiddenKeywords(body))
      const again = schemaFields(renamed).find(each => each.name === 'a new name')!
      expect(renameField(renamed, again, chosen.name!)).toEqual(body)
      const toggled = setRequired(body, chosen, !chosen.isRequired)
      const reset = schemaFields(toggled).find(each => each.title === chosen.title)!
      expect(reset.isRequired).toBe(!chosen.isRequired)
      expect(hiddenKeywords(toggled)).toEqual(hiddenKeywords(body))
      const added = addField(body, [])
      expect(
        removeField(
          added,
          schemaFields(added).find(each => each.title === 'field')!,
        ),
      ).toEqual(body)
    }),
  )
})
