import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DesignPath } from '../problem'
import { setValue } from './commands/set-value'
import { maxDesignBytes, type Design } from './design'
import { designText } from './design-text'
import { encodeDesign } from './share-link'
import { decodeDesign } from './read-link'
import { readDesign, readKept } from './read-design'
import { starter } from './starter'

const read = (value: unknown) => readDesign(typeof value === 'string' ? value : JSON.stringify(value))
const problems = (value: unknown) => {
  const reading = read(value)
  return 'problems' in reading ? reading.problems : []
}
const codes = (value: unknown) => problems(value).map(each => each.code)

test('reads what was written, also with a byte order mark', () => {
  expect(read(starter)).toEqual({ design: starter })
  expect(read(`\uFEFF${JSON.stringify(starter, null, 2)}\r\n`)).toEqual({ design: starter })
})

test('refuses more than 1 MB, in bytes', () => {
  expect(codes(' '.repeat(1_000_001))).toEqual(['design/too-large'])
  expect(codes(`"${'€'.repeat(400_000)}"`)).toEqual(['design/too-large'])
  expect(codes(`"${'a'.repeat(400_000)}"`)).toEqual(['design/invalid'])
})

/** The starter with a body model of so many values, each of which has a line where the design is written. */
function withValues(count: number): Design {
  return setValue(starter, ['routes', 0, 'body'], { schema: { enum: Array<number>(count).fill(1) } })
}

test('a design is measured as it is written, in every form, so that what is read can be kept', () => {
  const large = withValues(200_000)
  expect(JSON.stringify(large).length).toBeLessThan(maxDesignBytes / 2)
  expect(codes(large)).toEqual(['design/too-large'])
  const reading = decodeDesign(encodeDesign(large))
  expect(reading).toMatchObject({ problems: [{ code: 'design/too-large' }] })

  const perValue = designText(withValues(2)).length - designText(withValues(1)).length
  const full = withValues(1 + Math.floor((maxDesignBytes - designText(withValues(1)).length) / perValue))
  expect(readDesign(designText(full))).toEqual({ design: full })
  expect(read(full)).toEqual({ design: full })
})

test('a design that was kept before it was measured so is read all the same', () => {
  const large = withValues(200_000)
  expect(readKept(designText(large))).toEqual({ design: large })
  expect(readKept('{')).toMatchObject({ problems: [{ code: 'design/not-json' }] })
})

test('refuses what is no design at all', () => {
  expect(codes('[]')).toEqual(['design/invalid'])
  expect(codes('null')).toEqual(['design/invalid'])
  expect(codes('{ "version": 1, }')).toEqual(['design/not-json'])
  expect(codes('{"version":1,"__proto__":{}}')).toEqual(['design/forbidden-key'])
})

test('says when a version is missing, newer or too old', () => {
  const { version: _, ...without } = starter
  expect(codes(without)).toEqual(['design/version-missing'])
  expect(codes({ ...starter, version: '1' })).toEqual(['design/version-missing'])
  expect(codes({ ...starter, version: 0 })).toEqual(['design/version-older'])
  expect(problems({ ...starter, version: 2 })).toMatchObject([
    {
      code: 'design/version-newer',
      message: expect.stringContaining('made by a newer Groundplan') as string,
      path: ['version'],
    },
  ])
})

test.each<[string, DesignPath, unknown, string]>([
  ['a field that is missing', ['waf'], undefined, 'waf is missing: add it.'],
  [
    'a missing number',
    ['environments', 0, 'wafRateLimit'],
    undefined,
    'environments[0].wafRateLimit is missing: add it.',
  ],
  [
    'a field that is not known',
    ['tables', 0, 'color'],
    1,
    'tables[0].color is not a field of a design: remove it.',
  ],
  [
    'a number out of range',
    ['functions', 2, 'timeout', 'dev'],
    901,
    'functions[2].timeout.dev must be a whole number from 1 to 900 seconds.',
  ],
  [
    'a choice',
    ['tables', 0, 'partitionKey', 'type'],
    'Q',
    'tables[0].partitionKey.type must be one of S, N, B.',
  ],
  [
    'a kind of handler',
    ['functions', 0, 'handler', 'kind'],
    'scan',
    'functions[0].handler.kind must be one of get-item, put-item, query-items, update-item, delete-item, token-authorizer.',
  ],
  [
    'the name of an environment',
    ['functions', 0, 'memory', 'PROD'],
    256,
    'functions[0].memory.PROD is no name for an entry: it must be 2 to 10 lower-case letters or digits and start with a letter.',
  ],
  ['a list that is none', ['routes'], {}, 'routes must be a list.'],
  ['a text that is none', ['api', 'stageName'], 3, 'api.stageName must be a text.'],
  [
    'too many entries',
    ['environments'],
    Array(9).fill(starter.environments[0]),
    'environments must have at most 8 entries.',
  ],
])('%s is told with its place and its mending', (title, path, value, message) => {
  const code = title.includes('missing')
    ? 'missing-field'
    : title.includes('not known')
      ? 'unknown-field'
      : 'invalid'
  expect(problems(setValue(starter, path, value))).toMatchObject([
    { code: `design/${code}`, path, message, severity: 'error' },
  ])
})

test('tells 50 problems at the most', () => {
  const unknown = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`field${index}`, 1]))
  expect(codes({ ...starter, ...unknown })).toHaveLength(50)
  expect(codes({ ...starter, routes: Array(200).fill({}) })).toHaveLength(50)
})

test('any text is read or refused with a sentence, never thrown at', () => {
  const almost = fc.tuple(fc.nat(), fc.string()).map(([at, piece]) => {
    const text = JSON.stringify(starter)
    return text.slice(0, at % text.length) + piece + text.slice((at % text.length) + piece.length)
  })
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), almost), text => {
      const reading = readDesign(text)
      if ('problems' in reading) expect(reading.problems.every(each => each.message.endsWith('.'))).toBe(true)
    }),
  )
})
