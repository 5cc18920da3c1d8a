// The least that makes an artifact: the YAML floor, a zip of each function's code and one zip of everything, of the very
// bytes of a built artifact. Usage: artifact-floor.mjs <template as JSON> <built artifact> <folder> [each]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { stringify } from 'yaml'

const [templateFile, built, folder, which] = process.argv.slice(2)
const handlers = new URL('../public/handlers/', import.meta.url)
const vendor = readFileSync(new URL('vendor.js', handlers))
const zips = new Map()

/** Functions of one kind have the same code, so the least work zips it once; `each` zips it for every function. */
function functionZip(kind) {
  const known = which === 'each' ? undefined : zips.get(kind)
  const made =
    known ??
    zipSync({ 'index.js': readFileSync(new URL(`${kind}.js`, handlers)), 'vendor.js': vendor }, { level: 6 })
  zips.set(kind, made)
  return made
}

const { functions } = JSON.parse(readFileSync(join(built, 'design.json'), 'utf8'))
const kinds = new Map(functions.map(each => [each.name, each.handler.kind]))
const files = {}
for (const entry of readdirSync(built, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  const name = path.slice(built.length + 1).replaceAll('\\', '/')
  if (entry.isDirectory() || name === 'artifact.zip') continue
  const kind = kinds.get(/^functions\/(.*)-[^-]+\.zip$/.exec(name)?.[1])
  if (kind !== undefined) files[name] = [functionZip(kind), { level: 0 }]
  else if (name !== 'template.yaml') files[name] = [readFileSync(path), { level: 6 }]
}
const yaml = stringify(JSON.parse(readFileSync(templateFile, 'utf8')), { lineWidth: 0 })
files['template.yaml'] = [new TextEncoder().encode(yaml), { level: 6 }]
files['artifact.zip'] = [zipSync(files)]
for (const [name, [bytes]] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), bytes)
}
