import { build } from 'esbuild'
import { root } from './run.mjs'

/** Bundles a TypeScript file of the repository into a CommonJS file for Node, and answers that file's path. */
export async function bundleForNode(entry, outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  })
  return outfile
}
