import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Design as Schema } from '../schema/design'
import { blank } from '../blank'
import type { Design } from '../design'
import { partNames } from '../parts'
import { partsText } from '../parts-text'
import { readParts } from '../read-parts'
import { routeKey } from '../route'
import { starter } from '../starter'
import { anyDesign } from '../testing/any-design'
import { copiedKinds, copyParts, type CopiedPart, type CopiedParts } from './copy-parts'
import { pasteParts } from './paste-parts'
import { duplicateFunction } from './functions'
import { duplicateRoute } from './routes'
import { duplicateTable } from './tables'

const itemPath: readonly CopiedPart[] = [
  { kind: 'route', name: 'GET /items/{itemId}' },
  { kind: 'function', name: 'get-item' },
  { kind: 'table', name: 'items' },
]

function everyPart(design: Design): CopiedPart[] {
  return copiedKinds.flatMap(kind => partNames(design, kind).map(name => ({ kind, name })))
}

function read(text: string): CopiedParts {
  const reading = readParts(text)
  if ('problems' in reading) throw new Error(reading.problems[0]?.message)
  return reading.parts
}

test('copies are of each other: route, function and table', () => {
  const { design, pasted, leftOut } = pasteParts(starter, copyParts(starter, itemPath))
  expect(pasted).toEqual([
    { kind: 'route', name: 'GET /items-2/{itemId}' },
    { kind: 'function', name: 'get-item-2' },
    { kind: 'table', name: 'items-2' },
  ])
  expect(leftOut).toEqual([])
  expect(design.routes.at(-1)?.function).toBe('get-item-2')
  expect(design.functions.at(-1)).toMatchObject({
    handler: { table: 'items-2' },
    access: [{ table: 'items-2', index: null, actions: ['GetItem'] }],
  })
})

test('one part alone is pasted as it is duplicated', () => {
  const paste = (part: CopiedPart | undefined) =>
    pasteParts(starter, copyParts(starter, part ? [part] : [])).design
  expect(paste(itemPath[0])).toEqual(duplicateRoute(starter, 'GET /items/{itemId}'))
  expect(paste(itemPath[1])).toEqual(duplicateFunction(starter, 'get-item'))
  expect(paste(itemPath[2])).toEqual(duplicateTable(starter, 'items'))
  expect(paste(undefined)).toBe(starter)
})

test('what others have and the design lacks is left out, and said', () => {
  const copied = copyParts(
    starter,
    everyPart(starter).filter(each => each.name !== 'items' && each.name !== 'get-item'),
  )
  const { design, leftOut } = pasteParts(blank, copied)
  expect(design.routes.map(routeKey)).not.toContain('GET /items/{itemId}')
  expect(leftOut).toContain('GET /items/{itemId} is left out: the design has no function to answer.')
  expect(leftOut).toContain(
    'list-items, create-item, update-item and delete-item have no access to items/byCreatedAt and items, which the design lacks.',
  )
  expect(leftOut).toContain(
    'list-items, create-item, update-item and delete-item need another table to work on.',
  )
  expect(design.functions.find(each => each.name === 'create-item')?.access).toEqual([])
})

test('an environment that the copy does not know gets the values of the first, and others go', () => {
  const other: Design = {
    ...blank,
    environments: blank.environments.map((each, index) => ({
      ...each,
      name: ['prod', 'staging'][index] ?? each.name,
    })),
  }
  const { design } = pasteParts(other, copyParts(starter, itemPath))
  const source = starter.functions.find(each => each.name === 'get-item')?.memory
  expect(design.functions.at(-1)?.memory).toEqual({ prod: source?.prod, staging: source?.prod })
  expect(Object.keys(design.tables.at(-1)?.billing ?? {})).toEqual(['prod', 'staging'])
})

test('a full design takes as many as fit', () => {
  const secrets = Array.from({ length: 49 }, (_, index) => ({ name: `secret-${index}`, description: '' }))
  const nearlyFull = { ...blank, secrets }
  const two = { routes: [], functions: [], tables: [], secrets: secrets.slice(0, 2) }
  const { design, pasted, leftOut } = pasteParts(nearlyFull, two)
  expect(pasted).toEqual([{ kind: 'secret', name: 'secret-0-2' }])
  expect(leftOut).toEqual(['secret-1 is left out: a design has at most 50 secrets.'])
  expect(Schema.safeParse(design).success).toBe(true)
})

test('parts come through the clipboard as they were', () => {
  const copied = copyParts(starter, everyPart(starter))
  expect(read(partsText(copied))).toEqual(copied)
})

test('a text that is no copy of parts is refused', () => {
  const codes = (text: string) => {
    const reading = readParts(text)
    return 'problems' in reading ? reading.problems.map(each => each.code) : []
  }
  const text = partsText(copyParts(starter, itemPath))
  for (const other of ['', 'hello', '[]', 'null', '{"format":"other"}', JSON.stringify(starter), `${text}x`])
    expect(codes(other)).toEqual(['parts/none'])
  expect(codes(text.replace('"version": 1', '"version": 2'))).toEqual(['parts/version'])
  expect(codes(text.replace('"version": 1', '"version": 1, "waf": {}'))).toEqual(['design/unknown-field'])
  expect(codes(text.replace('"get-item"', '"<script>"'))).toEqual(['design/invalid'])
  expect(codes(text.replace('"format"', '"__proto__": {}, "format"'))).toEqual(['parts/none'])
  expect(codes(text.replace('"routes": [', `"routes": [${' '.repeat(1_000_000)}`))).toEqual(['parts/none'])
})

const anyPasting = fc
  .record({
    from: anyDesign,
    other: fc.option(anyDesign),
    picked: fc.array(fc.nat(1_000), { maxLength: 40 }),
  })
  .map(({ from, other, picked }) => {
    const parts = everyPart(from)
    const some = picked.flatMap(number => parts[number % parts.length] ?? [])
    return { from, into: other ?? from, parts: some }
  })

test('any parts of any design, pasted into any other, leave what was there as it was and fit the schema', () => {
  fc.assert(
    fc.property(anyPasting, ({ from, into, parts }) => {
      const copied = read(partsText(copyParts(from, parts)))
      const { design, pasted } = pasteParts(into, copied)
      expect(Schema.safeParse(design).error).toBeUndefined()
      for (const list of ['routes', 'functions', 'tables', 'secrets'] as const) {
        const there = into[list]
        expect(design[list].slice(0, there.length)).toEqual(there)
      }
      for (const kind of copiedKinds) {
        const added = partNames(design, kind).slice(partNames(into, kind).length)
        expect(pasted.filter(each => each.kind === kind).map(each => each.name)).toEqual(added)
        const lower = partNames(design, kind).map(each => (kind === 'route' ? each : each.toLowerCase()))
        expect(new Set(lower).size).toBe(lower.length)
      }
      const known = new Set(partNames(design, 'function'))
      expect(design.routes.filter(each => !known.has(each.function))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('all that refers to a copied part refers to its copy', () => {
  fc.assert(
    fc.property(anyDesign, from => {
      const { design } = pasteParts(from, copyParts(from, everyPart(from)))
      const added = {
        functions: design.functions.slice(from.functions.length),
        tables: new Set(design.tables.slice(from.tables.length).map(each => each.name)),
        secrets: new Set(design.secrets.slice(from.secrets.length).map(each => each.name)),
      }
      const names = new Set(added.functions.map(each => each.name))
      expect(design.routes.slice(from.routes.length).filter(each => !names.has(each.function))).toEqual([])
      for (const each of added.functions) {
        expect(each.access.filter(one => !added.tables.has(one.table))).toEqual([])
        expect(each.secrets.filter(one => !added.secrets.has(one.secret))).toEqual([])
        expect(added.tables).toContain(each.handler.table)
      }
    }),
    { numRuns: 30 },
  )
})
