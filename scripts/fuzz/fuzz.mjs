import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleForNode } from '../bundle-for-node.mjs'
import { preparePython } from '../prepare-python.mjs'
import { perform } from './perform.mjs'
import { createTally } from './tally.mjs'

const mostText = 5000

/**
 * Tries the cases that the options ask for and says what it finds, line by line. Resolves with how many promises were kept
 * and how many broken. `entry` is the TypeScript that has the cases, `patience` the milliseconds that a case may take on a
 * busy machine: 2 s of the processor are what it may take of that.
 */
export async function fuzz(options, say, { entry = 'scripts/fuzz/cases.ts', patience = 60_000 } = {}) {
  say(`seed       ${options.seed}`)
  if (options.counts.designs) Object.assign(process.env, await preparePython())
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-fuzz-'))
  try {
    const bundle = await bundleForNode(entry, join(folder, 'cases.cjs'))
    const { kinds, ends, silent } = createRequire(import.meta.url)(bundle)
    const cases = { bundle, ends, silent, patience }
    const tally = createTally()
    await Promise.all([tryCases(options, tally, cases), trySamples(options, tally, cases)])
    for (const each of tally.broken) for (const line of await explained(each, cases)) say(line)
    for (const line of tally.summary()) say(line)
    const tried = Object.keys(kinds).filter(kind => tally.counts[kind] > 0)
    if (tried.length === 0) throw new Error('Nothing was tried: the time was too short.')
    const promises = tried.flatMap(kind => kinds[kind].properties)
    return { passed: promises.length - tally.broken.length, failed: tally.broken.length }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Shares the cases out to as many processes as there are processors; one that hangs or dies breaks a promise. */
async function tryCases({ seed, counts, seconds }, tally, { bundle, ends, patience }) {
  const endsAt = seconds === undefined ? undefined : Date.now() + seconds * 1000
  const step = availableParallelism()
  const share = async from => {
    let present
    const hear = ({ begun, ended }) => {
      present = begun ?? present
      if (ended) tally.add(ended)
    }
    const what = await perform(
      { name: 'cases', seed, counts, endsAt, from, step },
      { bundle, patience, hear },
    )
    if (!what) return
    if (!present) throw new Error(`No case was tried: ${what}`)
    tally.add({ ...present, failure: { property: ends, what, isFatal: true } })
  }
  await Promise.all(Array.from({ length: step }, (_, from) => share(from)))
}

/** Runs cfn-lint over every 50th design, over 200 of them at the most. */
async function trySamples({ seed, counts: { designs } }, tally, { bundle, silent }) {
  if (!designs) return
  const every = Math.max(50, Math.ceil(designs / 200))
  const seeds = Array.from({ length: Math.ceil(designs / every) }, (_, at) => seed + at * every)
  const hear = ({ ended }) => tally.add(ended)
  // It answers once, for all of them.
  const what = await perform({ name: 'samples', seeds }, { bundle, patience: 3 * 3_600_000, hear })
  if (what) tally.add({ kind: 'samples', seed, failure: { property: silent, what, isFatal: true } })
}

/** What to say of a broken promise: the smallest case that was found, and the command that repeats the first. */
async function explained({ kind, seed, property, what, count, isFatal }, { bundle, patience }) {
  let value = ''
  const ask = name =>
    perform(
      { name, kind, seed, property },
      { bundle, patience: 3 * patience, hear: message => (value = message.value) },
    )
  // A case that never ends cannot be made smaller, and neither can one that becomes such a case on the way.
  if (isFatal || (await ask('smallest'))) await ask('value')
  const cut = value.length > mostText ? `${value.slice(0, mostText)}… (${value.length} characters)` : value
  const option = kind === 'imports' ? 'imports' : 'designs'
  return [
    `\nBROKEN by ${count} of the ${kind}: ${property}`,
    what.slice(0, mostText),
    `The smallest found: ${cut}`,
    `Seed ${seed}; to repeat it: npm run fuzz -- --${option} 1 --seed ${seed}\n`,
  ]
}
