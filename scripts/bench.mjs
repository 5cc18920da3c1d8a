import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadDesigns } from '../bench/bundle.mjs'
import { benchBuild, benchTemplate } from '../bench/cli.mjs'
import { benchEdit } from '../bench/edit.mjs'
import { benchFirstLoad } from '../bench/first-load.mjs'
import { benchGraph } from '../bench/graph.mjs'
import { benchInProcess } from '../bench/in-process.mjs'
import { prepare } from './prepare.mjs'
import { main } from './run.mjs'

/** What `npm run bench` measures, in order; `npm run bench -- template build` measures only these. */
const parts = {
  template: benchTemplate,
  build: benchBuild,
  'in-process': benchInProcess,
  edit: benchEdit,
  graph: benchGraph,
  'first-load': benchFirstLoad,
}

/** Prints the figures beside their targets. A missed target is no failure: a busy machine may miss one. */
async function bench() {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '7' } },
    allowPositionals: true,
  })
  for (const name of positionals) {
    if (!(name in parts))
      throw new Error(`There is no part ${name}: choose from ${Object.keys(parts).join(', ')}.`)
  }
  await prepare()
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-bench-'))
  try {
    const given = { folder, designs: await loadDesigns(folder), rounds: Number(values.rounds) }
    for (const name of positionals.length ? positionals : Object.keys(parts)) {
      try {
        await parts[name](given)
      } catch (cause) {
        console.error(`\n${name} could not be measured: ${cause.message}`)
        process.exitCode = 1
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main(bench)
