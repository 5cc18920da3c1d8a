import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleForNode } from './bundle-for-node.mjs'
import { main } from './run.mjs'

/** Bundles the cases, which are TypeScript, for Node and loads them. */
async function loadCases() {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-fuzz-'))
  try {
    return createRequire(import.meta.url)(
      await bundleForNode('scripts/fuzz/cases.ts', join(folder, 'cases.cjs')),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Tries cases in rounds with fresh seeds until the time is up; with `--seed` the one round of that seed. */
async function fuzz() {
  const { values } = parseArgs({
    options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
  })
  const seconds = Number(values.seconds)
  if (!(seconds > 0)) throw new Error('--seconds takes a number above 0.')
  const { cases, tryCase } = await loadCases()
  const end = Date.now() + seconds * 1000
  const counts = new Map(cases.map(({ name }) => [name, 0]))
  do {
    const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
    for (const each of cases) {
      const { runs, failure } = tryCase(each, seed)
      counts.set(each.name, counts.get(each.name) + runs)
      if (!failure) continue
      console.error(
        `${each.name}: ${failure.cause?.stack}\n\nThe smallest that fails:\n${failure.smallest}\n`,
      )
      throw new Error(`${each.name} fail; \`npm run fuzz -- --seed ${seed}\` repeats it.`)
    }
  } while (values.seed === undefined && Date.now() < end)
  console.log(`No failure: ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}.`)
}

await main(fuzz)
