import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bundleForNode } from '../scripts/bundle-for-node.mjs'

/** Bundles one of the TypeScript files in bench/ into a CommonJS file for Node, and answers its path. */
export function bundle(name, folder) {
  return bundleForNode(`bench/${name}.ts`, join(folder, `${name}.cjs`))
}

/** The designs to measure with: see designs.ts. */
export async function loadDesigns(folder) {
  return createRequire(import.meta.url)(await bundle('designs', folder))
}
