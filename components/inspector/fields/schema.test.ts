import { expect, test } from 'vitest'
import type { Design } from '@/lib/design/design'
import { orders } from '@/lib/design/orders'
import { starter } from '@/lib/design/starter'
import { pathText, type DesignPath } from '@/lib/problem'
import { valueAt } from '@/lib/design/value-at'
import { choiceHelpAt, helpAt, isOptional, limitsAt, optionsAt, refusal, schemaAt } from './schema'

/** Every place of a design with its value, parents before children. The JSON Schema of a body is one value. */
function places(value: unknown, path: DesignPath = []): { path: DesignPath; value: unknown }[] {
  if (typeof value !== 'object' || value === null || path.at(-1) === 'schema') return [{ path, value }]
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [{ path, value }, ...children.flatMap(([key, child]) => places(child, [...path, key]))]
}

const isLeaf = ({ value }: { value: unknown }) => typeof value !== 'object' || value === null
const names = (all: readonly { path: DesignPath }[]) => all.map(({ path }) => pathText(path))
const inStarter = (...path: DesignPath) => [starter, path] as const

test.each<[string, Design]>([
  ['the starter', starter],
  ['orders', orders],
])('%s: every place has a schema that takes its value, and every field has help', (_, design) => {
  const all = places(design)
  expect(all.length).toBeGreaterThan(300)
  expect(names(all.filter(({ path }) => schemaAt(design, path) === undefined))).toEqual([])
  expect(all.filter(({ path, value }) => refusal(design, path, value) !== undefined)).toEqual([])
  for (const { path, value } of all) expect(valueAt(design, path)).toBe(value)
  const leaves = all.filter(isLeaf).filter(({ path }) => path.length > 1)
  expect(names(leaves.filter(({ path }) => !/^\S.{8,}$/.test(helpAt(design, path))))).toEqual([])
})

test.each<[string, Design]>([
  ['the starter', starter],
  ['orders', orders],
])('%s: numbers have limits or options, and are refused beyond them', (_, design) => {
  const numbers = places(design).filter(
    ({ path, value }) => typeof value === 'number' && path[0] !== 'version',
  )
  expect(numbers.length).toBeGreaterThan(50)
  for (const { path, value } of numbers) {
    const [limits, options] = [limitsAt(design, path), optionsAt(design, path)]
    if (options.length > 0) {
      expect(options, pathText(path)).toContain(value)
      continue
    }
    if (!limits) expect.unreachable(`${pathText(path)} has no limits`)
    expect(limits.min, pathText(path)).toBeLessThan(limits.max)
    for (const taken of [limits.min, limits.max]) expect(refusal(design, path, taken)).toBeUndefined()
    for (const beyond of [limits.min - 1, limits.max + 1]) {
      expect(refusal(design, path, beyond), pathText(path)).toMatch(/^must be .*\d/)
    }
  }
})

test('help of a value in a record or a list is that of the record or list', () => {
  expect(helpAt(...inStarter('functions', 0, 'memory', 'prod'))).toBe(
    helpAt(...inStarter('functions', 0, 'memory')),
  )
  expect(helpAt(...inStarter('environments', 0, 'corsOrigins', 0))).toBe(
    helpAt(...inStarter('environments', 0, 'corsOrigins')),
  )
  expect(helpAt(...inStarter('functions', 0, 'memory'))).not.toBe(
    helpAt(...inStarter('functions', 0, 'timeout')),
  )
  expect(helpAt(...inStarter('functions', 0, 'nothing'))).toBe('')
})

test('help of a choice is about the shape that the value has', () => {
  const helps = starter.functions.map((_, at) => choiceHelpAt(...inStarter('functions', at, 'handler')))
  const kinds = new Set(starter.functions.map(each => each.handler.kind))
  expect(kinds.size).toBeGreaterThan(3)
  expect(new Set(helps).size).toBe(kinds.size)
  expect(helps).not.toContain('')
  expect(choiceHelpAt(...inStarter('functions', 0, 'memory'))).toBe('')
})

test('limits, options and emptiness are those of the place', () => {
  expect(limitsAt(...inStarter('functions', 0, 'timeout', 'dev'))).toEqual({ min: 1, max: 900 })
  expect(limitsAt(...inStarter('routes', 0, 'throttling', 'prod'))).toBeUndefined()
  expect(limitsAt(...inStarter('name'))).toBeUndefined()
  expect(optionsAt(...inStarter('api', 'endpointType'))).toEqual(['REGIONAL', 'EDGE'])
  expect(optionsAt(...inStarter('environments', 1, 'logRetentionDays'))).toContain(30)
  expect(optionsAt(...inStarter('name'))).toEqual([])
  expect(isOptional(...inStarter('environments', 0, 'account'))).toBe(true)
  expect(isOptional(...inStarter('functions', 0, 'concurrency', 'prod'))).toBe(true)
  expect(isOptional(...inStarter('environments', 0, 'wafRateLimit'))).toBe(false)
})

test('a refusal says in words what the place takes', () => {
  expect(refusal(...inStarter('functions', 0, 'name'), '9 lives')).toBe(
    'must start with a letter and have at most 40 letters, digits, - or _',
  )
  expect(refusal(...inStarter('environments', 0, 'account'), '12')).toMatch(/^must be the 12 digits/)
  expect(refusal(...inStarter('environments', 0, 'account'), null)).toBeUndefined()
  const ofLibrary = refusal(...inStarter('environments', 0, 'corsOrigins'), 'https://app.example.com')
  expect(ofLibrary).toMatch(/^\S.*[^.]$/)
  expect(ofLibrary).not.toMatch(/^Invalid|^The design/)
})
