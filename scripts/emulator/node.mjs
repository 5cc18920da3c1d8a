import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { preparePackages } from '../prepare-packages.mjs'

const says =
  'Installing Node 24, which functions run on, into scripts/emulator/node_modules: some 190 MB, once.'

/** Installs the Node of the template's runtime, once; resolves with the folder of its program and its version. */
export async function prepareNode() {
  const modules = await preparePackages(import.meta.dirname, says)
  const wanted = JSON.parse(readFileSync(join(modules, 'node', 'package.json'), 'utf8')).version
  const bin = join(modules, 'node', 'bin')
  const program = join(bin, process.platform === 'win32' ? 'node.exe' : 'node')
  const found = existsSync(program) && execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()
  if (found === `v${wanted}`) return { bin, version: found }
  // The next run has to install it again.
  rmSync(modules, { recursive: true })
  throw new Error(
    `The package node has not fetched Node ${wanted}. It does so in an install script, which npm may not run here: ` +
      'set ignore-scripts=false (npm config get ignore-scripts tells), and look whether the registry can be reached.',
  )
}
