import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkDesign } from '../check/check'
import { compile } from '../cfn/compile'
import { builtCode } from '../cfn/testing/code-hash'
import type { Design } from '../design/design'
import { designText } from '../design/design-text'
import { readDesign } from '../design/read-design'
import { routeKey } from '../design/route'
import { fromOpenApi } from './from-openapi'
import { toModel } from './schema-in'
import { toOpenApiSchemas } from './schema-out'
import { toOpenApi } from './to-openapi'

const folder = new URL('testing/documents/', import.meta.url)
const documents = readdirSync(folder).map(
  name => [name, readFileSync(new URL(name, folder), 'utf8')] as const,
)

function taken(text: string) {
  const imported = fromOpenApi(text)
  if ('problems' in imported) throw new Error(imported.problems.map(each => each.message).join('\n'))
  return imported
}

function refusal(text: string): string[] {
  const imported = fromOpenApi(text)
  return 'problems' in imported ? imported.problems.map(each => `${each.code}: ${each.message}`) : []
}

const minimal = (more: object) =>
  JSON.stringify({ openapi: '3.0.3', info: { title: 'A', version: '1' }, paths: {}, ...more })
const answers = { responses: { 200: { description: 'ok' } } }

/** A design as a person reads it: what is called by what, and how tables are keyed. */
function summary({ name, api, routes, functions, tables }: Design): object {
  return {
    name: `${name} (${api.name})`,
    routes: routes.map(each => `${routeKey(each)} -> ${each.function}`),
    parameters: routes.flatMap(each =>
      each.parameters.map(one => `${routeKey(each)} ${one.in} ${one.name}${one.required ? ' required' : ''}`),
    ),
    functions: functions.map(({ name, handler, access }) =>
      [
        name,
        handler.kind,
        handler.source === undefined ? handler.table : 'code of its own',
        ...access.flatMap(each => each.actions),
      ].join(' '),
    ),
    tables: tables.map(each =>
      `${each.name} by ${each.partitionKey.name} ${each.sortKey?.name ?? ''}`.trim(),
    ),
    bodies: Object.fromEntries(
      routes.filter(each => each.body).map(each => [routeKey(each), each.body!.schema]),
    ),
  }
}

test.each(documents)(
  '%s becomes a design without a fault, and says what it leaves out',
  async (name, text) => {
    const { design, notes } = taken(text)
    expect(checkDesign(design).filter(each => each.severity === 'error')).toEqual([])
    expect(() =>
      compile(design, each => (each.handler.source ? '0'.repeat(10) : builtCode(each))),
    ).not.toThrow()
    await expect(`${JSON.stringify({ ...summary(design), notes }, null, 2)}\n`).toMatchFileSnapshot(
      `testing/golden/${name.replace(/\.\w+$/, '.json')}`,
    )
  },
)

test.each(documents)('%s goes out and in again with the same routes', (_, text) => {
  const { design } = taken(text)
  const again = taken(JSON.stringify(toOpenApi(design).document)).design
  const routes = (of: Design) =>
    of.routes.map(({ method, path, parameters }) => ({ method, path, parameters }))
  expect(routes(again)).toEqual(routes(design))
  expect(again.routes.map(each => each.body !== null)).toEqual(design.routes.map(each => each.body !== null))
  expect(again.tables.map(each => each.partitionKey)).toEqual(design.tables.map(each => each.partitionKey))
})

test('a cycle of references stays one, and a reference to itself alone is any value', () => {
  const [, text] = documents.find(([name]) => name === 'tree.json')!
  const [node, loop] = taken(text).design.routes.map(each => each.body!.schema)
  expect(node).toMatchObject({
    properties: { children: { items: { $ref: '#/definitions/Node' } } },
    definitions: { Node: { required: ['label'] }, Owner: {} },
  })
  expect(loop).toEqual({})
})

test('what could end or stall a parser is refused before it, twice in a row', () => {
  const deep = (depth: number) => `openapi: 3.0.0\nx: ${'['.repeat(depth)}${']'.repeat(depth)}\n`
  const aliases = Array.from({ length: 9 }, (_, at) =>
    at === 0
      ? 'a0: &a0 [x,x,x,x,x,x,x,x,x]'
      : `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(',')}]`,
  )
  for (let round = 0; round < 2; round++) {
    for (const depth of [65, 1000, 20_000])
      expect(refusal(deep(depth))).toEqual([
        'openapi/too-deep: It is nested deeper than 64 levels: choose another file.',
      ])
    expect(refusal(`openapi: 3.0.0\n${'- '.repeat(20_000)}x`)).toEqual([
      'openapi/too-deep: It is nested deeper than 64 levels: choose another file.',
    ])
    expect(refusal(`{"openapi":"3.0.0","x":${'['.repeat(20_000)}`)[0]).toMatch(/^design\/too-deep: /)
    expect(refusal(`openapi: 3.0.0\n${aliases.join('\n')}\npaths: *a8\n`)[0]).toMatch(/^openapi\/aliases: /)
    expect(refusal(`openapi: 3.0.0\n${'a: b\n'.repeat(300_000)}`)[0]).toMatch(/^openapi\/too-large: /)
  }
})

test.each([
  ['openapi: 3.0.0\nopenapi: 3.0.1\n', 'openapi/not-yaml'],
  ['openapi: !!js/function "x"\n', 'openapi/not-yaml'],
  ['openapi: 3.0.0\npaths: [', 'openapi/not-yaml'],
  ['- openapi: 3.0.0\n', 'openapi/invalid'],
  ['swagger: "2.0"\n', 'openapi/version'],
  ['openapi: 4.0.0\n', 'openapi/version'],
  ['openapi: 3.0.0\n__proto__: {}\n', 'openapi/forbidden-key'],
  ['{"openapi":"3.0.0","constructor":1}', 'design/forbidden-key'],
  ['{"openapi":"3.0.0"', 'design/not-json'],
  ['openapi: 3.0.0\n', 'openapi/no-operation'],
  [minimal({ paths: { '/a b': { get: answers } } }), 'openapi/no-operation'],
  [minimal({ paths: { toString: { get: answers } } }), undefined],
  [minimal({ paths: null }), 'openapi/no-operation'],
])('%j', (text, code) => {
  expect(refusal(text)[0]?.split(':')[0]).toBe(code)
})

test('600 routes are taken, and more than a design has are not', () => {
  const paths = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`/things${at}`, { get: answers }]))
  expect(taken(minimal({ paths: paths(600) })).design.routes).toHaveLength(600)
  expect(refusal(minimal({ paths: paths(1001) }))[0]).toMatch(/^openapi\/too-many: It has 1001 routes/)
})

test('it is the text of the design that has to fit, whose models each hold all that they refer to', () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [
      `S${at}`,
      { properties: { next: { $ref: `#/components/schemas/S${at + 1}` } } },
    ]),
  )
  const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } } }
  const paths = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`/things${at}`, { post: { requestBody: body, ...answers } }]),
    )
  const text = (count: number) =>
    minimal({ paths: paths(count), components: { schemas: { ...schemas, S100: {} } } })
  for (let count = 10; count <= 160; count += 30) {
    const imported = fromOpenApi(text(count))
    if ('design' in imported)
      expect(readDesign(designText(imported.design))).toEqual({ design: imported.design })
    else expect(imported.problems[0]!.code).toBe('openapi/too-large')
  }
  expect(refusal(text(100))).toEqual([
    'openapi/too-large: It makes a design of more than 1 MB: split the document.',
  ])
  expect(taken(text(10)).design.routes).toHaveLength(10)
})

test('a model that is nested deeper than the document is refused, because it could not be read again', () => {
  const deep = (levels: number): object =>
    levels === 0 ? {} : { $ref: '#/components/schemas/Any', properties: { x: deep(levels - 1) } }
  const text = (levels: number) =>
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'A', version: '1' },
      paths: {
        '/a': {
          post: { requestBody: { content: { 'application/json': { schema: deep(levels) } } }, ...answers },
        },
      },
      components: { schemas: { Any: {} } },
    })
  const { design } = taken(text(10))
  expect(readDesign(designText(design))).toEqual({ design })
  expect(refusal(text(20))[0]).toMatch(/^design\/too-deep: /)
})

const pet = (openapi: string, Pet: object) =>
  JSON.stringify({
    openapi,
    info: { title: 'A', version: '1' },
    paths: {
      '/pets': {
        post: {
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
          ...answers,
        },
      },
    },
    components: {
      schemas: {
        Pet,
        Id: { $ref: '#/components/schemas/Made' },
        Made: { type: 'string', readOnly: true },
        Loop: { $ref: '#/components/schemas/Loop' },
        Text: { type: 'string' },
      },
    },
  })
const name = { type: 'string' }
const referred = (to: string) => ({ $ref: `#/components/schemas/${to}` })

test.each([
  ['its own word', '3.0.3', { id: { type: 'string', readOnly: true }, name }, ['name']],
  ['the word of what it refers to', '3.0.3', { id: referred('Id'), name: referred('Id') }, undefined],
  ['a word beside a reference', '3.1.0', { id: { ...referred('Text'), readOnly: true }, name }, ['name']],
  ['a word that 3.0 ignores', '3.0.3', { id: { ...referred('Text'), readOnly: true }, name }, ['id', 'name']],
  ['a reference to itself', '3.0.3', { id: referred('Loop'), name }, ['id', 'name']],
  ['no word', '3.0.3', { id: { type: 'string', readOnly: false }, name }, ['id', 'name']],
])('a body need not have what only answers have, by %s', (_, openapi, properties, required) => {
  const { design } = taken(pet(openapi, { type: 'object', required: ['id', 'name'], properties }))
  const schema = design.routes[0]!.body!.schema
  expect(schema['required']).toEqual(required)
  expect(Object.keys(schema['properties'] as object)).toEqual(['id', 'name'])
})

test('a chain of thousands of references is followed to its end', () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 5000 }, (_, at) => [
      `S${at}`,
      { properties: { next: { $ref: `#/components/schemas/S${at + 1}` } } },
    ]),
  )
  const { schema, missing } = toModel({ components: { schemas } }, { $ref: '#/components/schemas/S0' })
  expect(Object.keys(schema['definitions'] as object)).toHaveLength(4999)
  expect(missing).toEqual(['#/components/schemas/S5000'])
  expect(Object.keys(toOpenApiSchemas('Body', schema).schemas)).toHaveLength(5000)
})

test('an alias inside of what it stands for is refused, and so are more levels than a text may have', () => {
  const head = 'openapi: 3.0.0\n'
  expect(refusal(`${head}x: &a { y: *a }\n`)).toEqual([
    'openapi/cycle: An alias (*name) is inside of what it stands for, which has no end: write a $ref in its place.',
  ])
  expect(refusal(`${head}x: &a [{ y: [*a, *a] }]\n`)[0]).toMatch(/^openapi\/cycle: /)
  const chain = (length: number) =>
    Array.from({ length }, (_, at) => `a${at}: &a${at} [${at === 0 ? '' : `*a${at - 1}`}]\n`).join('')
  expect(refusal(`${head}${chain(60)}`)[0]).toMatch(/^openapi\/no-operation: /)
  expect(refusal(`${head}${chain(1500)}`)[0]).toMatch(/^openapi\/too-deep: /)
  expect(refusal(`${head}x: &a [1]\ny: [${'*a, '.repeat(20_000)}]\n`)[0]).toMatch(/^openapi\/aliases: /)
  expect(refusal(`${head}x: &a ${'x'.repeat(500_000)}\ny: [${'*a, '.repeat(100)}]\n`)[0]).toMatch(
    /^openapi\/aliases: /,
  )
  expect(refusal(`${head}a: &a { type: string }\nb: [${'*a, '.repeat(30)}]\n`)[0]).toMatch(
    /^openapi\/no-operation: /,
  )
})

test('a text that is too long is cut, and never in the middle of a letter', () => {
  const long = (length: number) => `${'x'.repeat(length - 1)}😀😀`
  const info = { title: long(60), version: '1', description: long(200) }
  const paths = { '/things/{thingId}': { get: { summary: long(150), ...answers } } }
  const { design } = taken(minimal({ info, paths }))
  expect(design.name).toBe('x'.repeat(59))
  expect(design.api.description).toBe('x'.repeat(199))
  expect(design.functions.map(each => each.description)).toContain('x'.repeat(149))
})

test('hostile text stays text, or out', () => {
  const text = '<img src=x onerror=alert(1)>${AWS::AccountId}{{resolve:ssm:x}}\u0000\u202e'
  const { design } = taken(
    minimal({
      info: { title: text, version: '1', description: text },
      paths: {
        '/things/{thingId}': { get: { operationId: text, summary: text, ...answers } },
        [`/${text}`]: { get: answers },
      },
    }),
  )
  expect(checkDesign(design).filter(each => each.severity === 'error')).toEqual([])
  expect(design.functions.map(each => each.name)).toContain('img-src-x-onerror-alert-1-aws-account-id')
})
