import { build } from 'esbuild'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'
import { packagesOf, textOf } from './vendor-licenses.mjs'

/** Licenses that ask for no more than their text. A package under any other does not ship. */
export const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  '(MIT AND Zlib)',
])

/** The framework is put around the page by its own build, so no import of ours leads to it. */
const framework = ['next', 'react', 'react-dom', 'scheduler', '@swc/helpers'].map(
  name => `node_modules/${name}/x`,
)

/** The packages that the site's scripts are made of, as { title, license, text }. */
export async function shippedPackages() {
  const workers = readdirSync(join(root, 'workers')).filter(name => /\.worker\.ts$/.test(name))
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['app/layout.tsx', 'app/page.tsx', ...workers.map(name => `workers/${name}`)],
    outdir: 'nowhere',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    jsx: 'automatic',
    alias: { fs: './workers/validator-fs.ts' },
    loader: { '.ttf': 'empty', '.wasm': 'empty', '.css': 'empty' },
    logLevel: 'error',
  })
  return packagesOf(root, [...Object.keys(metafile.inputs), ...framework])
}

/** Writes the licenses of all that a site ships: of its own scripts, and of what goes into each artifact. */
export async function writeLicenses(folder) {
  const packages = await shippedPackages()
  const forbidden = packages.filter(each => !allowed.has(each.license))
  if (forbidden.length > 0)
    throw new Error(
      `These may not ship under their licenses: ${forbidden.map(each => each.title).join('; ')}.`,
    )
  const vendor = readFileSync(join(root, 'public/handlers/vendor.LICENSES.txt'), 'utf8')
  const head = 'Groundplan is under the Apache License 2.0. Its pages contain the packages below.'
  writeFileSync(
    join(folder, 'LICENSES.txt'),
    `${head}\n\n${textOf(packages)}\n${'='.repeat(80)}\n\n${vendor}`,
  )
}
