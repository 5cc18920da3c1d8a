import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../scripts/run.mjs'

/** Bundles one of the TypeScript files in bench/ into a CommonJS file for Node, and answers its path. */
export async function bundle(name, folder) {
  const outfile = join(folder, `${name}.cjs`)
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  })
  return outfile
}

/** The designs to measure with: see designs.ts. */
export async function loadDesigns(folder) {
  return createRequire(import.meta.url)(await bundle('designs', folder))
}
