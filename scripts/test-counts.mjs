import { relative } from 'node:path'
import { root } from './run.mjs'

/**
 * How a step of the tests is counted: the arguments or variables that make its runner write a JSON report beside what
 * it prints, and how exit code and report become { passed, failed, failures, note }. `failures` names the failed tests,
 * which a long output carries out of sight.
 */

/** A step that is one check, such as the linter. */
export const one = {
  read: code => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
}

export const vitest = {
  args: report => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  read: (code, report) =>
    settle(
      code,
      report && {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        failures: failuresOfVitest(report),
      },
    ),
}

const failuresOfVitest = ({ testResults }) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${relative(root, name)} ${fullName}`),
  )

export const playwright = {
  args: () => ['--reporter=list,json'],
  env: report => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  read: (code, report) =>
    settle(
      code,
      report && {
        passed: report.stats.expected,
        failed: report.stats.unexpected + report.stats.flaky,
        failures: report.suites.flatMap(failuresOfPlaywright),
      },
    ),
}

// The innermost suites have no list of others.
function failuresOfPlaywright({ specs, suites = [] }) {
  return [
    ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `e2e/${file}:${line} ${title}`),
    ...suites.flatMap(failuresOfPlaywright),
  ]
}

/** A script of ours that takes `--report FILE` and writes { passed, failed, failures }, the last where it has names. */
export const script = {
  args: report => ['--report', report],
  read: settle,
}

/** A runner that fails without a failed test (a file that does not load, an unhandled rejection) is one failure. */
function settle(code, counts) {
  if (!counts) return { passed: 0, failed: 1, note: 'The runner wrote no report.' }
  const { passed, failed } = counts
  if (passed + failed === 0) return { passed, failed: 1, note: 'No test ran, so this step proves nothing.' }
  if (code !== 0 && failed === 0)
    return { passed, failed: 1, note: 'It failed outside of a test: see above.' }
  return counts
}
