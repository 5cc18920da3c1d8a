import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareBrowser } from './prepare-browser.mjs'
import { preparePython } from './prepare-python.mjs'
import { root, run } from './run.mjs'
import { one, playwright, script, vitest } from './test-counts.mjs'

/**
 * What `npm test` does, in order. A step counts one (`one`) or as many tests as its runner reports; one that leaves a processor
 * free goes on beside the next.
 */
const steps = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'], count: one, beside: 'types' },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'], count: one },
  { name: 'unit', command: ['vitest', 'run', '--project', '!template'], count: vitest },
  {
    name: 'template',
    command: ['vitest', 'run', '--project', 'template'],
    count: vitest,
    needs: preparePython,
  },
  { name: 'build', command: ['node', 'scripts/build.mjs', '--if-needed', '--below'], count: one },
  { name: 'e2e', command: ['playwright', 'test'], count: playwright, needs: prepareBrowser, after: 'build' },
  {
    name: 'fuzz',
    command: ['node', 'scripts/fuzz.mjs', '--designs', '500', '--imports', '500'],
    count: script,
    needs: preparePython,
  },
  { name: 'deploy', command: ['node', 'scripts/test-deploy.mjs'], count: script, beside: 'controls' },
  { name: 'controls', command: ['node', 'scripts/test-controls.mjs'], count: script },
]

/** What the chosen steps need, prepared beside the first of them: downloads leave a processor free. */
function prepareEarly(chosenSteps) {
  const needs = new Set(chosenSteps.flatMap(step => step.needs ?? []))
  const prepared = new Map([...needs].map(prepare => [prepare, prepare()]))
  // Whoever needs it hears of a failure.
  for (const each of prepared.values()) each.catch(() => {})
  return prepared
}

const reports = mkdtempSync(join(tmpdir(), 'groundplan-test-'))

async function perform(step, results, prepared, held) {
  if (results.some(({ name, failed }) => name === step.after && failed > 0)) {
    throw new Error(`Not run, because ${step.after} failed.`)
  }
  const env = await prepared.get(step.needs)
  const report = join(reports, `${step.name}.json`)
  const [command, ...args] = step.command
  const code = await run(command, [...args, ...(step.count.args?.(report) ?? [])], {
    env: { ...env, ...step.count.env?.(report) },
    held,
  })
  return step.count.read(code, existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined)
}

async function test(step, results, prepared, isHeld) {
  const title = `\n=== ${step.name}: ${step.command.join(' ')}`
  if (!isHeld) console.log(title)
  const began = performance.now()
  let counts
  try {
    counts = await perform(step, results, prepared, isHeld ? title : undefined)
  } catch (cause) {
    counts = { passed: 0, failed: 1, note: cause.message }
  }
  if (counts.note) console.error(`${step.name}: ${counts.note}`)
  const seconds = (performance.now() - began) / 1000
  console.log(`=== ${step.name}: ${counts.failed ? 'FAILED' : 'passed'} in ${seconds.toFixed(1)} s`)
  return { name: step.name, ...counts, seconds }
}

function chosen(names) {
  for (const name of names) {
    if (!steps.some(step => step.name === name)) {
      throw new Error(`There is no step ${name}: choose from ${steps.map(step => step.name).join(', ')}.`)
    }
  }
  return names.length ? steps.filter(step => names.includes(step.name)) : steps
}

/** The steps in groups: those of a group go on at once. The last of each says what it does as it goes, the others at their end. */
function groupsOf(chosenSteps) {
  const groups = []
  for (const step of chosenSteps) {
    const last = groups.at(-1)?.at(-1)
    if (last?.beside === step.name) groups.at(-1).push(step)
    else groups.push([step])
  }
  return groups
}

function table(results) {
  const row = (...cells) =>
    cells.map((cell, at) => (at ? String(cell).padStart(9) : cell.padEnd(10))).join('')
  return [
    row('step', 'passed', 'failed', 'seconds'),
    ...results.map(({ name, passed, failed, seconds }) => row(name, passed, failed, seconds.toFixed(1))),
  ].join('\n')
}

try {
  if (!existsSync(join(root, 'node_modules', 'vitest'))) {
    throw new Error('The packages are not installed: run `npm ci` first.')
  }
  const results = []
  const chosenSteps = chosen(process.argv.slice(2))
  const prepared = prepareEarly(chosenSteps)
  for (const group of groupsOf(chosenSteps)) {
    const told = group.map(step => test(step, results, prepared, step !== group.at(-1)))
    results.push(...(await Promise.all(told)))
  }
  const sum = key => results.reduce((total, result) => total + result[key], 0)
  const failures = results.flatMap(({ name, failures = [] }) =>
    failures.map(each => `FAILED ${name}: ${each}`),
  )
  if (failures.length > 0) console.log(`\n${failures.join('\n')}`)
  console.log(`\n${table(results)}\n\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') ? 1 : 0
} catch (cause) {
  console.error(cause.message)
  process.exitCode = 1
} finally {
  rmSync(reports, { recursive: true })
}
