import { existsSync, readFileSync } from 'node:fs'
import type { HandlerKind } from '@/lib/design/handler'
import { Refusal } from './host'

// The built command is dist/groundplan.mjs, its source cli/main.ts: the package is one folder up from both.
const home = new URL('../', import.meta.url)

/** The version of this package. */
export function version(): string {
  return (JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as { version: string }).version
}

/** index.js of a built-in handler. */
export function readHandler(kind: HandlerKind): string {
  return readHandlerFile(`${kind}.js`)
}

/** What every artifact holds of the handlers: vendor.js, the licences of its packages, the built-in sources. */
export function readShared() {
  return {
    vendor: readHandlerFile('vendor.js'),
    handlers: readHandlerSources(),
    licenses: readHandlerFile('vendor.LICENSES.txt'),
  }
}

/** The sources of the built-in handlers and of the files that they share, by file name. */
export function readHandlerSources(): Record<string, string> {
  return JSON.parse(readHandlerFile('sources.json')) as Record<string, string>
}

function readHandlerFile(name: string): string {
  const url = new URL(`public/handlers/${name}`, home)
  if (!existsSync(url))
    throw new Refusal('The handlers are not built yet: run `npm run prepare` in the folder of groundplan.')
  return readFileSync(url, 'utf8')
}
