import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeHeaders } from './build-headers.mjs'
import { writeLicenses } from './build-licenses.mjs'
import { writePolicies } from './build-policy.mjs'
import { writeServiceWorker } from './build-service-worker.mjs'
import { prepare } from './prepare.mjs'
import { main, root, run } from './run.mjs'

const out = join(root, 'out')
const stamp = join(root, '.next', 'built-from')

// Everything else in the repository may change the site.
const notInTheSite = new Set(
  `.ci .git .github .next .venv .venv-controls bench bin cli coverage dist docs e2e node_modules out playwright-report test-results
   next-env.d.ts tsconfig.tsbuildinfo public/handlers lib/artifact/generated`.split(/\s+/),
)
const forTests = /\.test\.\w+$|\.md$|(^|\/)golden$|^scripts\/(?!build)/

function sources(folder = root) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    const name = relative(root, path).replaceAll('\\', '/')
    if (notInTheSite.has(name) || forTests.test(name)) return []
    return entry.isDirectory() ? sources(path) : [name]
  })
}

/** A hash over the content of the sources: times of change say nothing after a clone or a checkout. */
export function hashOfSources(basePath = process.env.BASE_PATH ?? '') {
  const hash = createHash('sha256').update(`${basePath}\0`)
  for (const name of sources().sort()) {
    hash.update(`${name}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(root, name)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

function isBuilt() {
  if (!existsSync(join(out, 'index.html')) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === hashOfSources()
}

/** Builds the site into out/. */
export async function build() {
  rmSync(stamp, { force: true })
  await prepare()
  const before = hashOfSources()
  const code = await run('next', ['build'])
  if (code !== 0) throw new Error('The site could not be built: see above.')
  writePolicies(out)
  await writeLicenses(out)
  await writeServiceWorker(out)
  writeHeaders(out)
  writeFileSync(stamp, before)
}

/** Builds the site unless out/ was built from these very sources, and says which of the two. */
export async function buildIfNeeded() {
  if (isBuilt()) {
    console.log('The site in out/ is up to date.')
    return
  }
  const why = existsSync(out) ? 'The site in out/ is older than the sources' : 'The site is not built yet'
  console.log(`${why}: building it, which takes a minute or two.`)
  await build()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv.includes('--if-needed') ? buildIfNeeded : build)
}
