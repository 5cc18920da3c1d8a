import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/run.mjs'

const meter = join(root, 'bench', 'meter.js')

/** Runs a Node program to its end: its CPU seconds (user + system, all threads), peak memory, bytes and text printed. */
export async function runNode(args, { folder, env = {} }) {
  const usageFile = join(folder, 'usage.json')
  rmSync(usageFile, { force: true })
  const { code, text, said } = await start(['--require', meter, ...args], {
    ...process.env,
    NODE_OPTIONS: '',
    BENCH_METER: usageFile,
    ...env,
  })
  if (code !== 0 || !existsSync(usageFile)) throw new Error(`node ${args.join(' ')} failed: ${said}`)
  return { ...JSON.parse(readFileSync(usageFile, 'utf8')), bytes: Buffer.byteLength(text), text }
}

function start(args, env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    let said = ''
    child.stdout.setEncoding('utf8').on('data', chunk => (text += chunk))
    child.stderr.setEncoding('utf8').on('data', chunk => (said += chunk))
    child.on('error', fail)
    child.on('close', code => done({ code, text, said: said.trim().split('\n').slice(-3).join(' ') }))
  })
}

/**
 * Runs the programs in turn, A B C A B C: what else the machine does slows all of them alike. The first round is thrown
 * away, because it fills the system's file cache.
 */
export async function inTurn(programs, rounds) {
  const results = Object.fromEntries(Object.keys(programs).map(name => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(programs)) {
      const result = await run()
      if (round > 0) results[name].push(result)
    }
  }
  return results
}

export const median = numbers => quantile(numbers, 0.5)

export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at))
}

/** The median of the ratios of each round: both of a round ran under the same load. */
export function ratio(ours, theirs) {
  return median(ours.map((each, round) => each / theirs[round]))
}
