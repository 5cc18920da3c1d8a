import { existsSync, readFileSync } from 'node:fs'
import type { HandlerFiles } from '@/lib/artifact/artifact'
import type { HandlerKind } from '@/lib/design/handler'
import { Refusal } from './host'

// The built command is dist/groundplan.mjs, its source cli/main.ts: the package is one folder up from both.
const home = new URL('../', import.meta.url)

/** The version of this package. */
export function version(): string {
  return (JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as { version: string }).version
}

/** The built handlers: what goes into the functions' zips, their sources and the licences of their packages. */
export function readHandlers() {
  const vendor = readHandlerFile('vendor.js')
  return {
    handlerFiles: (kind: HandlerKind): HandlerFiles => ({ index: readHandlerFile(`${kind}.js`), vendor }),
    sources: JSON.parse(readHandlerFile('sources.json')) as Record<string, string>,
    licenses: readHandlerFile('vendor.LICENSES.txt'),
  }
}

function readHandlerFile(name: string): string {
  const url = new URL(`public/handlers/${name}`, home)
  if (!existsSync(url))
    throw new Refusal('The handlers are not built yet: run `npm run prepare` in the folder of groundplan.')
  return readFileSync(url, 'utf8')
}
