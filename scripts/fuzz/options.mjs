import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'

export const usage = `Usage: npm run fuzz -- [--designs N] [--imports M] [--seed S] [--report FILE]
       npm run fuzz -- [--seconds T] [--seed S]

Tries random designs and random imports (changed files, links and templates) and tells which promise one breaks.

  --designs N    tries N designs, and some of them with cfn-lint
  --imports M    tries M imports
  --seconds T    without counts: tries both until T seconds have passed (60)
  --seed S       the first case's seed; the next has S + 1 (random)
  --report FILE  writes { passed, failed }, where each promise counts one`

const largestSeed = 2 ** 31 - 1

/** What a run shall do: { seed, counts, seconds, report, help }; a count that is null has no end. */
export function readOptions(args) {
  let values
  try {
    const text = { type: 'string' }
    const options = {
      designs: text,
      imports: text,
      seconds: text,
      seed: text,
      report: text,
      help: { type: 'boolean' },
    }
    values = parseArgs({ args, options }).values
  } catch (cause) {
    throw mistake(cause.message)
  }
  const hasCounts = values.designs !== undefined || values.imports !== undefined
  if (hasCounts && values.seconds !== undefined) throw mistake('--seconds is for runs without counts.')
  const count = name => (hasCounts ? wholeNumber(name, values[name] ?? '0', 10_000_000) : null)
  const counts = { designs: count('designs'), imports: count('imports') }
  if (counts.designs === 0 && counts.imports === 0) throw mistake('There is nothing to try.')
  return {
    counts,
    seconds: hasCounts ? undefined : wholeNumber('seconds', values.seconds ?? '60', 1_000_000),
    seed:
      values.seed === undefined ? randomInt(largestSeed) : wholeNumber('seed', values.seed, 2 * largestSeed),
    report: values.report,
    help: values.help,
  }
}

function wholeNumber(name, text, largest) {
  if (!/^\d{1,10}$/.test(text) || Number(text) > largest)
    throw mistake(`--${name} takes a whole number from 0 to ${largest}, not ${text}.`)
  return Number(text)
}

function mistake(message) {
  return new Error(`${message}\n\n${usage}`)
}
