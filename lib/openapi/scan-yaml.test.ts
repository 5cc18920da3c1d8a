import { expect, test } from 'vitest'
import { isYamlDeeperThan } from './scan-yaml'

const nested = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}a-long-key:`).join('\n') + ' x\n'

test.each([
  ['keys', nested],
  ['keys in quotes', (depth: number) => nested(depth).replaceAll('a-long-key', '"a: key"')],
  ['lists in one line', (depth: number) => `${'- '.repeat(depth)}x\n`],
  ['question marks', (depth: number) => `${'? '.repeat(depth)}x\n`],
  ['brackets', (depth: number) => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`],
  ['braces with keys', (depth: number) => `a: ${'{a: '.repeat(depth - 1)}x${'}'.repeat(depth - 1)}\n`],
  [
    'lists below keys',
    (depth: number) => `${nested(depth - 2).replace(' x\n', '\n')}${'  '.repeat(depth)}- - x\n`,
  ],
])('%s: 64 levels are taken, 65 and 20,000 are not', (_, text) => {
  expect(isYamlDeeperThan(64, text(64))).toBe(false)
  expect(isYamlDeeperThan(64, text(65))).toBe(true)
  expect(isYamlDeeperThan(64, text(2000))).toBe(true)
})

test('brackets in texts, and lines one after the other, are no levels', () => {
  const text = `a: "${'['.repeat(100)}"\nb: don't ${'{'.repeat(100)}\nc: |\n  ${'- '.repeat(100)}\n# ${'['.repeat(100)}\n`
  expect(isYamlDeeperThan(64, text)).toBe(false)
  expect(isYamlDeeperThan(64, 'a:\n  - b: 1\n  - b: [2]\n'.repeat(100).replaceAll(/^a/gm, 'a'))).toBe(false)
})
