import { keptSite } from './kept-site'

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
  readonly registration: { readonly scope: string; readonly installing: unknown; readonly waiting: unknown }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}
const worker = self as unknown as Scope
const { registration } = worker
const { fill, takeOver, answer } = keptSite({ scope: registration.scope, version: VERSION, files: FILES })

worker.addEventListener('install', event => event.waitUntil(fill()))
worker.addEventListener('activate', event => event.waitUntil(activate()))
worker.addEventListener('message', event => {
  if (event.data === 'take over') void worker.skipWaiting()
})
worker.addEventListener('fetch', event => {
  const answered = answer(event.request)
  if (answered) event.respondWith(answered)
})

async function activate(): Promise<void> {
  await takeOver(Boolean(registration.installing ?? registration.waiting))
  await worker.clients.claim()
}
