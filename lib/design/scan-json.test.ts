import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanJson } from './scan-json'

const codes = (text: string) => scanJson(text).map(each => each.code)
const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test.each([
  ['', 'line 1, column 1: it ends'],
  ['{', 'line 1, column 2: it ends'],
  ['{"a": 1,\n "b": }', 'line 2, column 7: "}"'],
  ['[1,\r\n2,]', 'line 2, column 3: "]"'],
  ['{"a" 1}', 'line 1, column 6: "1"'],
  ['{a: 1}', 'line 1, column 2: "a"'],
  ['"a\nb"', 'line 1, column 3'],
  ['"\\x"', 'line 1, column 3: "x"'],
  ['"\\u12g4"', 'line 1, column 3: "u"'],
  ['01', 'line 1, column 2: "1"'],
  ['nul', 'line 1, column 1: "n"'],
  ['[1] 2', 'line 1, column 5: "2"'],
  ['[}', 'line 1, column 2: "}"'],
  ['"abc', 'line 1, column 5: it ends'],
])('%j is not JSON, and the message says from where on', (text, place) => {
  expect(scanJson(text)).toMatchObject([
    { code: 'design/not-json', message: expect.stringContaining(place) as string },
  ])
})

test('takes exactly what JSON.parse takes', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"a"',
    '"b\\n"',
    '"',
    '\\',
    '0',
    '-1.5e3',
    '1.',
    'true',
    'nul',
    ' ',
    '\n',
    '\u0001',
  )
  const almostJson = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(), pieces)
    .map(
      ([json, at, piece]) =>
        json.slice(0, at % json.length) + piece + json.slice((at % json.length) + (at % 2)),
    )
  const anyText = fc.oneof(
    fc.json(),
    almostJson,
    fc.array(pieces, { maxLength: 12 }).map(each => each.join('')),
    fc.string(),
  )
  fc.assert(
    fc.property(anyText, text => {
      expect(!codes(text).includes('design/not-json'), text).toBe(isJson(text))
    }),
    { numRuns: 3000 },
  )
})

test('takes 64 levels and no more, however many there are', () => {
  expect(codes('['.repeat(64) + ']'.repeat(64))).toEqual([])
  expect(codes('['.repeat(65) + ']'.repeat(65))).toEqual(['design/too-deep'])
  expect(codes('{"a":'.repeat(100_000))).toEqual(['design/too-deep'])
  expect(codes(JSON.stringify('['.repeat(100)))).toEqual([])
})

test('tells a key that is given twice or that JavaScript uses, however it is spelled', () => {
  expect(scanJson('{"a":[0,{"b":1,"\\u0062":2}]}')).toMatchObject([
    { code: 'design/duplicate-key', path: ['a', 1, 'b'] },
  ])
  expect(scanJson('{"x":{"__pr\\u006fto__":{}}}')).toMatchObject([
    { code: 'design/forbidden-key', path: ['x', '__proto__'] },
  ])
  expect(codes('{"constructor":1,"prototype":2}')).toEqual(['design/forbidden-key', 'design/forbidden-key'])
  expect(codes('{"a":{"b":1},"b":["a","a"],"c":{"b":"__proto__"}}')).toEqual([])
  expect(scanJson(`{${'"a":1,'.repeat(1000)}"b":2}`)).toHaveLength(50)
})
