import { expect, test } from 'vitest'
import { differences } from './differences.mjs'

test.each([
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: '*', b: null }, { a: 'x' }],
  [
    [{ a: 1 }, { a: 2 }],
    [{ a: 1, b: 1 }, { a: 2 }],
  ],
  ['', ''],
  [null, null],
])('%j is met by %j', (expected, actual) => {
  expect(differences(expected, actual, 'it')).toEqual([])
})

test.each([
  [{ a: 1 }, { a: '1' }, 'it.a is "1" instead of 1'],
  [{ a: 1 }, {}, 'it.a is undefined instead of 1'],
  [{ a: '*' }, { a: '' }, 'it.a is "" instead of "*"'],
  [{ a: null }, { a: '' }, 'it.a is there'],
  [null, { a: 1 }, 'it is there'],
  [{ a: 1 }, null, 'it is null'],
  [{ a: 1 }, 'text', 'it is "text"'],
  [[], [1], 'it has 1 elements instead of 0'],
  ['', 'x', 'it is "x" instead of ""'],
])('%j is not met by %j', (expected, actual, words) => {
  expect(differences(expected, actual, 'it')).toEqual([words])
})
