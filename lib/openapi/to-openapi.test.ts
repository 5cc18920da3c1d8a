import { Validator } from '@seriousme/openapi-schema-validator'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everything } from '../cfn/testing/cases'
import type { Design } from '../design/design'
import { newRoute } from '../design/route'
import { samples } from '../design/samples'
import { starter } from '../design/starter'
import { anyDesign } from '../design/testing/any-design'
import { isObject } from './document'
import { toOpenApi } from './to-openapi'

const seed = Number(process.env['SEED'] ?? 20261123)

/** What a public validator has against the document of a design. */
async function faults(design: Design): Promise<unknown> {
  const { valid, errors } = await new Validator().validate(
    JSON.parse(JSON.stringify(toOpenApi(design).document)) as Record<string, unknown>,
  )
  return valid ? [] : errors
}

test.each(samples.map(({ id, design }) => [id, design] as const))(
  'the document of %s is valid',
  async (_, design) => {
    expect(await faults(design)).toEqual([])
  },
)

test('so is that of every form of every noun, and of 200 designs', { timeout: 60_000 }, async () => {
  for (const design of [everything(), ...fc.sample(anyDesign, { numRuns: 200, seed })]) {
    expect(await faults(design)).toEqual([])
    const { document } = toOpenApi(design)
    const ids = Object.values(document.paths).flatMap(path =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(dangling(document)).toEqual([])
  }
})

test('the document of the starter', async () => {
  const { document, notes } = toOpenApi(starter)
  expect(notes).toEqual([])
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
    'testing/golden/starter.openapi.json',
  )
})

test('ANY is every method that has no route, and a greedy path is said to be one', () => {
  const environments = ['prod', 'dev']
  const { document, notes } = toOpenApi({
    ...starter,
    routes: [
      newRoute('ANY', '/files/{proxy+}', 'get-item', environments),
      newRoute('GET', '/files/{proxy+}', 'list-items', environments),
    ],
  })
  expect(Object.keys(document.paths)).toEqual(['/files/{proxy}'])
  expect(Object.keys(document.paths['/files/{proxy}']!).sort()).toEqual([
    'delete',
    'get',
    'head',
    'patch',
    'post',
    'put',
  ])
  expect(notes).toEqual([
    'ANY /files/{proxy+} takes every path below it, and a variable of OpenAPI takes one segment.',
    'GET /files/{proxy+} takes every path below it, and a variable of OpenAPI takes one segment.',
  ])
})

test('a body model says the same in the words of OpenAPI 3.0, and what it cannot say is told', () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: ['object', 'null'],
    properties: {
      next: { $ref: '#' },
      size: { $ref: '#/definitions/size' },
      list: { type: 'array', items: [{ type: 'string' }, { type: 'number' }] },
      either: { type: ['string', 'number', 'null'] },
      nothing: { type: 'null' },
    },
    patternProperties: { '^x-': {} },
    definitions: { size: { type: 'integer', minimum: 1 } },
  }
  const route = { ...newRoute('POST', '/things', 'create-item', ['prod', 'dev']), body: { schema } }
  const { document, notes } = toOpenApi({ ...starter, routes: [route] })
  expect(document.components.schemas['ThingsPost']).toEqual({
    type: 'object',
    nullable: true,
    properties: {
      next: { $ref: '#/components/schemas/ThingsPost' },
      size: { $ref: '#/components/schemas/ThingsPostSize' },
      list: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
      either: {
        anyOf: [
          { type: 'string', nullable: true },
          { type: 'number', nullable: true },
        ],
      },
      nothing: { nullable: true, enum: [null] },
    },
  })
  expect(document.components.schemas['ThingsPostSize']).toEqual({ type: 'integer', minimum: 1 })
  expect(notes).toEqual([
    'The body model of POST /things loses “patternProperties”, which OpenAPI 3.0 does not know: the document takes more than the API.',
  ])
})

/** References of the document that lead nowhere. */
function dangling(document: object): string[] {
  const schemas = (document as { components: { schemas: object } }).components.schemas
  const found: string[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look)
    if (!isObject(value)) return
    const reference = value['$ref']
    if (typeof reference === 'string' && !Object.hasOwn(schemas, reference.split('/').at(-1)!))
      found.push(reference)
    Object.values(value).forEach(look)
  }
  look(document)
  return found
}
