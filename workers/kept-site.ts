/** What the service worker does with its caches. It stands apart from the worker, so that tests can do it as well. */

export interface Site {
  /** The address that the whole site is below, with a slash at its end. */
  readonly scope: string
  readonly version: string
  /** Of each file below the scope, its SHA-256 in base64: `index.html`. */
  readonly files: Readonly<Record<string, string>>
}

/** One version of the site, kept in a cache of its own. */
export function keptSite({ scope, version, files }: Site) {
  // Another site on this origin, below another path, has caches of its own. No address has a space in it.
  const prefix = `groundplan ${scope} `
  const cacheName = prefix + version
  /** Says in a cache since when its version is shown. */
  const mark = `${scope}?shown`
  /** A file of one content: another content is another key. */
  const keyOf = (path: string, hash: string) => `${scope}${path}?${encodeURIComponent(hash)}`

  /** Everything or nothing: a file that is not what this version has refuses the whole version. */
  async function fill(): Promise<void> {
    const cache = await caches.open(cacheName)
    const left = Object.entries(files)
    const some = async () => {
      try {
        for (let next = left.pop(); next; next = left.pop()) await keep(cache, ...next)
      } catch (cause) {
        left.length = 0
        throw cause
      }
    }
    const ends = await Promise.allSettled([some(), some(), some(), some()])
    const failure = ends.find(end => end.status === 'rejected')
    if (!failure) return
    // Half of a version serves nobody, and takes the room of designs.
    await caches.delete(cacheName)
    throw failure.reason
  }

  async function keep(cache: Cache, path: string, hash: string): Promise<void> {
    const key = keyOf(path, hash)
    if (await cache.match(key)) return
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

  /**
   * Deletes what no tab needs any more. The version that was shown before stays: tabs that show it load much of it only when it
   * is needed. A version that is on its way was never shown, and is not to be deleted either.
   */
  async function takeOver(isNewerOnItsWay = false): Promise<void> {
    const others = (await caches.keys()).filter(name => name.startsWith(prefix) && name !== cacheName)
    const shown = await Promise.all(others.map(async name => ({ name, since: await shownSince(name) })))
    const [, ...older] = shown.sort((one, other) => other.since - one.since)
    const unneeded = older.filter(({ since }) => since > 0 || !isNewerOnItsWay)
    await Promise.all(unneeded.map(({ name }) => caches.delete(name)))
    const cache = await caches.open(cacheName)
    // Without room for it, this version is only given up earlier.
    await cache.put(mark, new Response(String(Date.now()))).catch(() => undefined)
  }

  async function shownSince(name: string): Promise<number> {
    const found = await (await caches.open(name)).match(mark)
    return found ? Number(await found.text()) : 0
  }

  /** The answer to a request, if it is for a file of this site. */
  function answer(request: Request): Promise<Response> | undefined {
    const path = pathOf(request)
    if (path === undefined) return undefined
    const hash = files[path]
    if (hash !== undefined)
      return kept(
        request,
        caches.open(cacheName).then(cache => cache.match(keyOf(path, hash))),
      )
    // Its name stands for its content: a tab with the version before asks for it, and the host may have it no more.
    if (path.startsWith('_next/static/'))
      return kept(request, caches.match(scope + path, { ignoreSearch: true }))
    return undefined
  }

  /** The path of the file that a request is for, if it is for one below the scope. */
  function pathOf({ method, url }: Request): string | undefined {
    const { origin, pathname } = new URL(url)
    const at = new URL(scope)
    if (method !== 'GET' || origin !== at.origin || !pathname.startsWith(at.pathname)) return undefined
    const path = decodeURIComponent(pathname.slice(at.pathname.length))
    return path === '' || path.endsWith('/') ? `${path}index.html` : path
  }

  return { fill, takeOver, answer }
}

async function kept(request: Request, looking: Promise<Response | undefined>): Promise<Response> {
  const found = await looking
  if (!found) return fetch(request)
  // Made anew, it has no address of its own: a worker would take that for its own, and lose what stands after the question mark.
  const { status, headers } = found
  return new Response(found.body, { status, headers })
}
