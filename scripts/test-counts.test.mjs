import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { one, playwright, vitest } from './test-counts.mjs'

test('a check counts one', () => {
  expect(one.read(0)).toEqual({ passed: 1, failed: 0 })
  expect(one.read(2)).toEqual({ passed: 0, failed: 1 })
})

test('the tests of a report are counted', () => {
  const tests = { numPassedTests: 7, numFailedTests: 2, testResults: [] }
  expect(vitest.read(1, tests)).toEqual({ passed: 7, failed: 2, failures: [] })
  const specs = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 }, suites: [] }
  expect(playwright.read(1, specs)).toEqual({ passed: 3, failed: 2, failures: [] })
})

test('the failed tests are named', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'opens' },
    { status: 'failed', fullName: 'closes' },
  ]
  const testResults = [{ name: resolve('lib/door.test.ts'), assertionResults }]
  const report = { numPassedTests: 1, numFailedTests: 1, testResults }
  expect(vitest.read(1, report).failures).toEqual(['lib/door.test.ts closes'])

  const specs = [
    { ok: true, file: 'door.spec.ts', line: 3, title: 'opens' },
    { ok: false, file: 'door.spec.ts', line: 9, title: 'closes' },
  ]
  const suites = [{ specs: [], suites: [{ specs }] }]
  const stats = { expected: 1, unexpected: 1, flaky: 0 }
  expect(playwright.read(1, { stats, suites }).failures).toEqual(['e2e/door.spec.ts:9 closes'])
})

test.each([
  ['no report', 1, undefined],
  ['no test at all', 0, { numPassedTests: 0, numFailedTests: 0, testResults: [] }],
  ['only skipped tests', 0, { numPassedTests: 0, numFailedTests: 0, numPendingTests: 3, testResults: [] }],
  ['a failure outside of the tests', 1, { numPassedTests: 7, numFailedTests: 0, testResults: [] }],
])('%s is a failure', (_, code, report) => {
  expect(vitest.read(code, report).failed).toBe(1)
})
