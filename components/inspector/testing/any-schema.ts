import * as fc from 'fast-check'

type Schema = Record<string, unknown>

const name = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,12}$/)

const text = fc
  .record({ minLength: fc.nat(120), more: fc.nat(40) }, { requiredKeys: [] })
  .map(({ minLength, more }): Schema => ({
    type: 'string',
    ...(minLength === undefined ? {} : { minLength }),
    ...(more === undefined ? {} : { maxLength: (minLength ?? 0) + more }),
  }))

/** A range with room for at least one multiple, whichever ends are left out. */
const number = fc
  .record({
    type: fc.constantFrom('integer', 'number'),
    minimum: fc.option(fc.integer({ min: -50, max: 50 })),
    room: fc.option(fc.integer({ min: 12, max: 40 })),
    multipleOf: fc.option(fc.constantFrom(1, 2, 5, 0.5, 2.5)),
    exclusiveMinimum: fc.boolean(),
    exclusiveMaximum: fc.boolean(),
  })
  .map(({ type, minimum, room, multipleOf, exclusiveMinimum, exclusiveMaximum }): Schema => ({
    type,
    ...(minimum === null ? {} : { minimum, exclusiveMinimum }),
    ...(room === null ? {} : { maximum: (minimum ?? -20) + room, exclusiveMaximum }),
    ...(multipleOf === null ? {} : { multipleOf }),
  }))

const choice = fc
  .uniqueArray(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { minLength: 1, maxLength: 4 })
  .map((values): Schema => ({ enum: values }))

const leaf: fc.Arbitrary<Schema> = fc.oneof(
  text,
  number,
  choice,
  fc.constant<Schema>({ type: 'boolean' }),
  fc.constant<Schema>({ type: ['string', 'null'] }),
  fc.constant<Schema>({ $ref: '#/definitions/shared' }),
)

const { tree } = fc.letrec<{ tree: Schema; list: Schema; object: Schema; both: Schema }>(tie => ({
  tree: fc.oneof({ maxDepth: 4, depthSize: 'small' }, leaf, tie('list'), tie('object'), tie('both')),
  list: fc
    .tuple(tie('tree'), fc.nat(4), fc.nat(3))
    .map(([items, minItems, more]) => ({ type: 'array', items, minItems, maxItems: minItems + more })),
  object: fc
    .tuple(fc.dictionary(name, tie('tree'), { maxKeys: 4, noNullPrototype: true }), name, fc.boolean())
    .map(([properties, other, isClosed]) => ({
      type: 'object',
      properties,
      required: isClosed ? Object.keys(properties) : [...new Set([...Object.keys(properties), other])],
      additionalProperties: !isClosed,
    })),
  both: fc.tuple(text, tie('object')).map(([some, object]) => ({
    // Open, else the second part asks for what the first one refuses.
    allOf: [
      { ...object, additionalProperties: true },
      { type: 'object', properties: { extra: some }, required: ['extra'] },
    ],
    anyOf: [{ type: 'object' }, { type: 'string' }],
  })),
}))

/** A schema that some value satisfies, of the keywords that the form, the samples and people use most. */
export const anySchema: fc.Arbitrary<Schema> = fc
  .tuple(tree, text)
  .map(([schema, shared]): Schema => ({ ...schema, definitions: { shared } }))
