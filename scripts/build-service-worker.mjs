import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './run.mjs'

/** Files that no page asks for: what hosts read, and what the framework keeps for pages that are reached from others. */
const notKept = /^(_headers|404|_not-found|service-worker\.js$)|(?<!LICENSES)\.txt$/

/** Writes the service worker of a built site, with the hash of each file that it keeps. */
export async function writeServiceWorker(folder) {
  const files = Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter(name => !notKept.test(name) || name.startsWith('handlers/'))
      .sort()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('base64'),
      ]),
  )
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
  await build({
    entryPoints: [join(root, 'workers/service-worker.ts')],
    outfile: join(folder, 'service-worker.js'),
    bundle: true,
    format: 'iife',
    minify: true,
    define: { FILES: JSON.stringify(files), VERSION: JSON.stringify(version) },
    logLevel: 'warning',
  })
}
