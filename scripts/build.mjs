import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { basePathOf } from './build-base-path.mjs'
import { writeHeaders } from './build-headers.mjs'
import { writeLicenses } from './build-licenses.mjs'
import { writePolicies } from './build-policy.mjs'
import { writeServiceWorker } from './build-service-worker.mjs'
import { prepare } from './prepare.mjs'
import { main, root, run } from './run.mjs'

/** The site, and the same once more for the test that it works below a path. */
const site = () => ({ folder: 'out', basePath: basePathOf() })
const below = { folder: 'dist/below', basePath: '/tools/groundplan', after: 'out' }

// Next empties the folder around it with each build.
const stampOf = ({ folder }) => join(root, '.next/cache', `built-from-${basename(folder)}`)

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
export function hashOfSources(basePath = '') {
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

function isBuilt({ folder, basePath }) {
  const stamp = stampOf({ folder })
  if (!existsSync(join(root, folder, 'index.html')) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === hashOfSources(basePath)
}

/** Builds a site into its folder. What goes before it and its licenses are those of the one that it is built after. */
export async function build({ folder, basePath, after } = site()) {
  const stamp = stampOf({ folder })
  rmSync(stamp, { force: true })
  if (!after) await prepare()
  const before = hashOfSources(basePath)
  const env = { BASE_PATH: basePath, SITE_FOLDER: after ? folder : '' }
  const code = await run('next', ['build'], { env })
  if (code !== 0) throw new Error('The site could not be built: see above.')
  const out = join(root, folder)
  writePolicies(out)
  if (after) copyFileSync(join(root, after, 'LICENSES.txt'), join(out, 'LICENSES.txt'))
  else await writeLicenses(out)
  await writeServiceWorker(out)
  writeHeaders(out, basePath)
  writeFileSync(stamp, before)
}

/** Builds a site unless its folder was built from these very sources, and says which of the two. */
export async function buildIfNeeded(which = site()) {
  const { folder } = which
  if (isBuilt(which)) {
    console.log(`The site in ${folder}/ is up to date.`)
    return
  }
  const isOlder = existsSync(join(root, folder))
  const why = isOlder
    ? `The site in ${folder}/ is older than the sources`
    : `There is no site in ${folder}/ yet`
  console.log(`${why}: building it, which takes a minute or two.`)
  await build(which)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const has = option => process.argv.includes(option)
  const make = has('--if-needed') ? buildIfNeeded : build
  await main(async () => {
    await make()
    if (has('--below')) await make(below)
  })
}
