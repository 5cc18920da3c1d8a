import { describe, expect, test, vi } from 'vitest'
import type { Template, Value } from '@/lib/cfn/template'
import type { Design } from '@/lib/design/design'
import { problem, warning } from '@/lib/problem'
import { kinds, kindsOf, smallest, tryCase, valueOf, type Kind } from './cases'
import { product, type Product } from './product'

vi.setConfig({ testTimeout: 120_000 })

const first = 4_000

/** The first seed whose case breaks a promise, and which. */
function find<T>(kind: Kind<T>, property: string) {
  for (let seed = first; seed < first + 60; seed++) {
    if (tryCase(kind, seed).failure?.property === property) return seed
  }
  return undefined
}

/** The product with entries changed after compiling. */
function compiling(change: (entry: Template['entries'][number], design: Design) => Value): Partial<Product> {
  return {
    compile(design) {
      const template = product.compile(design)
      return {
        ...template,
        entries: template.entries.map(each => ({ ...each, value: change(each, design) })),
      }
    },
  }
}

function isOutput({ section }: Template['entries'][number]): boolean {
  return section === 'Outputs'
}

let count = 0
function wait(): never[] {
  const began = process.cpuUsage()
  let spent
  do {
    for (let turn = 0; turn < 1_000_000; turn++) Math.sqrt(turn)
    spent = process.cpuUsage(began)
  } while (spent.user + spent.system < 2_100_000)
  return []
}

const ofDesigns: [string, Partial<Product>][] = [
  ['a valid design is taken', { checkDesign: () => [problem('a/b', 'It is planted.')] }],
  ['every problem is a sentence', { checkDesign: () => [warning('a/b', 'it is planted')] }],
  ['a valid design is taken', { checkTemplate: () => [problem('a/b', 'It is planted.')] }],
  [
    'the template has the resources foreseen, at most 500, and at most 1 MB',
    {
      compile(design) {
        const { description, entries } = product.compile(design)
        return { description, entries: entries.filter(({ id }) => !id.endsWith('Dashboard')) }
      },
    },
  ],
  [
    'every reference resolves',
    compiling(each => (isOutput(each) ? { Value: { Ref: 'Nowhere' } } : each.value)),
  ],
  [
    'no identity policy has a wildcard',
    compiling(
      ({ value }) => JSON.parse(JSON.stringify(value).replace('"dynamodb:GetItem"', '"dynamodb:*"')) as Value,
    ),
  ],
  [
    'the text of a person stays text',
    compiling(({ id, value }, design) =>
      id === 'RestApi' && JSON.stringify(design).includes('${')
        ? { ...(value as object), Metadata: { Ref: 'Environment' } }
        : value,
    ),
  ],
  [
    'what is printed is the template',
    {
      createPrinter: () => template => ({
        ...product.createPrinter()(template),
        text: product.createPrinter()(template).text.replace(': "2010-09-09"', ': 2010-09-09'),
      }),
    },
  ],
  [
    'compiled again it has the same bytes',
    { compile: design => ({ ...product.compile(design), description: `Compiled ${count++}` }) },
  ],
  [
    'R1 to R20 hold in every environment',
    {
      resolve(template, environment) {
        const resolved = product.resolve(template, environment)
        const kept = Object.entries(resolved.Resources).filter(([, { Type }]) => !Type.includes('WAFv2'))
        return { ...resolved, Resources: Object.fromEntries(kept) }
      },
    },
  ],
  [
    'a design survives its file, its link and its template',
    { encodeDesign: design => product.encodeDesign({ ...design, region: 'eu-west-1' }) },
  ],
  [
    'nothing throws',
    {
      compile() {
        throw new Error('planted')
      },
    },
  ],
  ['every case ends, and within 2 s', { checkTemplate: wait }],
]

const ofImports: [string, Partial<Product>][] = [
  ['what is refused is told why, in sentences', { decodeDesign: () => ({ problems: [] }) }],
  [
    'what is accepted is a design, whole and unchanged',
    {
      readDesign(text) {
        const reading = product.readDesign(text)
        return 'design' in reading ? { design: { ...reading.design, routes: [] } } : reading
      },
    },
  ],
  [
    'what is accepted compiles, and without errors keeps every promise of a design',
    { checkDesign: () => [warning('a/b', 'it is planted')] },
  ],
  [
    'nothing throws',
    {
      readText(text) {
        if (text.startsWith('{')) throw new Error('planted')
        return product.readText(text)
      },
    },
  ],
  [
    'every case ends, and within 2 s',
    {
      readText(text) {
        wait()
        return product.readText(text)
      },
    },
  ],
]

describe('a planted fault is found', () => {
  test.each(ofDesigns)('in designs: %s', (property, fault) => {
    expect(find(kindsOf({ ...product, ...fault }).designs, property)).toBeDefined()
  })

  test.each(ofImports)('in imports: %s', (property, fault) => {
    expect(find(kindsOf({ ...product, ...fault }).imports, property)).toBeDefined()
  })

  test('every promise has a planted fault', () => {
    expect(new Set(ofDesigns.map(([property]) => property))).toEqual(new Set(kinds.designs.properties))
    expect(new Set(ofImports.map(([property]) => property))).toEqual(new Set(kinds.imports.properties))
  })
})

test('without a fault there is none, and a seed gives the same case again', () => {
  for (let seed = first; seed < first + 5; seed++) {
    expect(tryCase(kinds.designs, seed).failure).toBeUndefined()
    expect(tryCase(kinds.imports, seed).failure).toBeUndefined()
    expect(valueOf(kinds.designs, seed)).toEqual(valueOf(kinds.designs, seed))
    expect(valueOf(kinds.imports, seed)).toBe(valueOf(kinds.imports, seed))
  }
})

test('a case is made smaller as long as it breaks the same promise', () => {
  const fault: Partial<Product> = {
    checkDesign: ({ tables }) => (tables.length > 2 ? [problem('a/b', 'It is planted.')] : []),
  }
  const { designs } = kindsOf({ ...product, ...fault })
  const property = 'a valid design is taken'
  const seed = find(designs, property)!
  const found = smallest(designs, seed, property, 5_000)
  expect((JSON.parse(found) as Design).tables.length).toBeGreaterThan(2)
  expect(found.length).toBeLessThan(JSON.stringify(valueOf(designs, seed)).length)
})
