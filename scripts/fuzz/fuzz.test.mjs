import { execFileSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { fuzz } from './fuzz.mjs'
import { readOptions } from './options.mjs'

vi.setConfig({ testTimeout: 300_000 })

const entry = 'scripts/fuzz/testing/broken-cases.ts'

async function run(args, options) {
  const lines = []
  const counts = await fuzz(readOptions(args.split(' ')), line => lines.push(line), options)
  return { ...counts, lines, text: lines.join('\n') }
}

/** The commands that repeat what was found, without `npm run fuzz -- `. */
function commands({ text }) {
  return [...text.matchAll(/npm run fuzz -- (.*)/g)].map(match => match[1])
}

test('planted faults are told with their seeds, and with commands that repeat them', async () => {
  const found = await run('--imports 12 --seed 4000', { entry, patience: 8000 })
  expect(found.failed).toBe(2)
  expect(found.text).toContain('BROKEN by')
  expect(found.text).toContain('a planted fault')
  expect(found.text).toContain('no answer within 8 s')
  expect(commands(found)).toHaveLength(2)
  for (const command of commands(found)) {
    const again = await run(command, { entry, patience: 8000 })
    expect(again.failed).toBe(1)
    expect(commands(again)).toEqual([command])
  }
})

test('without a fault every promise counts as passed, and a seed gives the same numbers', async () => {
  const [one, other] = [await run('--imports 30 --seed 7'), await run('--imports 30 --seed 7')]
  expect(one).toMatchObject({ failed: 0, passed: 5 })
  expect(one.lines[0]).toBe('seed       7')
  const counted = lines => lines.filter(line => /^(imports|failures)/.test(line))
  expect(counted(other.lines)).toEqual(counted(one.lines))
})

test('without counts it tries both kinds until the time is over', async () => {
  const { failed, text } = await run('--seconds 4')
  expect(failed).toBe(0)
  expect(text).toMatch(/^designs {4}[1-9]/m)
  expect(text).toMatch(/^imports {4}[1-9]/m)
})

test.each([
  ['--designs', 'argument missing'],
  ['--designs many', '--designs takes a whole number from 0 to 10000000, not many.'],
  ['--imports -1', 'argument'],
  ['--designs 0 --imports 0', 'There is nothing to try.'],
  ['--designs 5 --seconds 5', '--seconds is for runs without counts.'],
  ['--turns 5', "Unknown option '--turns'"],
])('%s is explained', (args, message) => {
  expect(() => readOptions(args.split(' '))).toThrow(message)
  expect(() => readOptions(args.split(' '))).toThrow('Usage: npm run fuzz')
})

test('the seed is another each time unless it is given', () => {
  expect(readOptions([]).seed).not.toBe(readOptions([]).seed)
  expect(readOptions(['--seed', '12']).seed).toBe(12)
})

test('a mistake ends the command with 1', () => {
  expect(() => execFileSync(process.execPath, ['scripts/fuzz.mjs', '--turns'], { stdio: 'pipe' })).toThrow(
    expect.objectContaining({ status: 1 }),
  )
})
