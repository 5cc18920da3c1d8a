import type { Page } from '@playwright/test'

type Method = (...args: unknown[]) => unknown

/**
 * Writes down all that the page gives its storage, its address, its other tabs or the network, whatever becomes of it later,
 * and what it says in the console. To be called before the page is opened; what it gives tells all of it as one text.
 */
export async function writeDown(page: Page): Promise<() => Promise<string>> {
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('request', request => said.push(request.url(), request.postData() ?? ''))
  page.on('framenavigated', frame => said.push(frame.url()))
  await page.addInitScript(() => {
    const given: string[] = []
    Object.assign(window, { given })
    function listen(prototype: object, name: string) {
      const methods = prototype as Record<string, Method>
      const usual = methods[name]!
      methods[name] = function (this: unknown, ...args: unknown[]) {
        given.push(JSON.stringify(args))
        return usual.apply(this, args)
      }
    }
    for (const name of ['put', 'add']) listen(IDBObjectStore.prototype, name)
    for (const name of ['pushState', 'replaceState']) listen(History.prototype, name)
    listen(Storage.prototype, 'setItem')
    listen(BroadcastChannel.prototype, 'postMessage')
  })
  return async () => {
    const given = await page.evaluate(() => (window as unknown as { given: string[] }).given)
    return [...said, ...given, await keptBy(page)].join('\n')
  }
}

/** All that the browser keeps and shows in its address bar, as one text. */
async function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const isThere = (await indexedDB.databases()).some(each => each.name === 'groundplan')
    const database = await new Promise<IDBDatabase | undefined>(done => {
      // Opened before it is there, it would be made, and empty.
      if (!isThere) return done(undefined)
      const request = indexedDB.open('groundplan')
      request.onsuccess = () => done(request.result)
      request.onerror = () => done(undefined)
    })
    const all = await Promise.all(
      [...(database?.objectStoreNames ?? [])].map(
        name =>
          new Promise<unknown>(done => {
            const request = database!.transaction(name).objectStore(name).getAll()
            request.onsuccess = () => done(request.result)
          }),
      ),
    )
    database?.close()
    return JSON.stringify([all, { ...localStorage }, { ...sessionStorage }, location.href, document.cookie])
  })
}

/** Lets the page save what it may, at once and in both ways, as it does when it goes. */
export async function leave(page: Page): Promise<void> {
  await page.evaluate(() => void window.dispatchEvent(new Event('pagehide')))
}
