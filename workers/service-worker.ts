/**
 * Keeps the whole site, so that it opens without a network, and gives out one version of it at a time: a newer one waits until
 * the page asks for it.
 */

/** Of each file below the scope, its SHA-256 in base64: `index.html`. Written in by the build. */
declare const FILES: Readonly<Record<string, string>>
declare const VERSION: string

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
/** What the types of a page lack of a service worker. */
interface Scope {
  readonly registration: { readonly scope: string; readonly active: unknown }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}
const worker = self as unknown as Scope

const { scope } = worker.registration
// Another Groundplan may be at another path of the same host, and keeps its own.
const prefix = `groundplan-${new URL(scope).pathname}-`
const cacheName = prefix + VERSION

/** A file of one content: another content is another key. */
const keyOf = (path: string, hash: string) => `${scope}${path}?${encodeURIComponent(hash)}`

worker.addEventListener('install', event => event.waitUntil(fill()))
worker.addEventListener('activate', event => event.waitUntil(takeOver()))
worker.addEventListener('message', event => {
  if (event.data === 'take over') void worker.skipWaiting()
})
worker.addEventListener('fetch', event => {
  const path = pathOf(event.request)
  const hash = path === undefined ? undefined : FILES[path]
  if (path === undefined || hash === undefined) return
  event.respondWith(kept(path, hash, event.request))
})

/** Everything or nothing: a file that is not what this version has refuses the whole version. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName)
  const left = Object.entries(FILES)
  const some = async () => {
    for (let next = left.pop(); next; next = left.pop()) await keep(cache, ...next)
  }
  await Promise.all([some(), some(), some(), some()])
}

async function keep(cache: Cache, path: string, hash: string): Promise<void> {
  const key = keyOf(path, hash)
  // A file that did not change is in the cache of the version before.
  const before = await caches.match(key)
  if (before) return cache.put(key, before)
  const response = await fetch(scope + path.replace(/(^|\/)index\.html$/, '$1'), {
    cache: 'no-cache',
    integrity: `sha256-${hash}`,
  })
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`)
  await cache.put(key, response)
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter(name => name.startsWith(prefix) && name !== cacheName)
  await Promise.all(old.map(name => caches.delete(name)))
  await worker.clients.claim()
}

/** The file that a request is for, if it is for one of this site. */
function pathOf({ method, url }: Request): string | undefined {
  const { origin, pathname } = new URL(url)
  const at = new URL(scope)
  if (method !== 'GET' || origin !== at.origin || !pathname.startsWith(at.pathname)) return undefined
  const path = decodeURIComponent(pathname.slice(at.pathname.length))
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

async function kept(path: string, hash: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const found = await cache.match(keyOf(path, hash))
  if (!found) return fetch(request)
  // Made anew, it has no address of its own: a worker would take that for its own, and lose what stands after the question mark.
  const { status, headers } = found
  return new Response(found.body, { status, headers })
}
