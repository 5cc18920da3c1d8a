import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptSite } from './kept-site'

const scope = 'https://example.com/groundplan/'

/** The caches of a browser, as far as they are used here. */
function browserCaches() {
  const kept = new Map<string, Map<string, Response>>()
  const find = (cache: Map<string, Response>, key: string, ignoreSearch = false) => {
    const bare = (address: string) => (ignoreSearch ? address.split('?')[0] : address)
    return [...cache].find(([each]) => bare(each) === bare(key))?.[1].clone()
  }
  return {
    kept,
    keys: () => Promise.resolve([...kept.keys()]),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
    match: (key: string, { ignoreSearch = false } = {}) =>
      Promise.resolve([...kept.values()].map(each => find(each, key, ignoreSearch)).find(Boolean)),
    open(name: string) {
      const cache = kept.get(name) ?? new Map<string, Response>()
      kept.set(name, cache)
      return Promise.resolve({
        match: (key: string) => Promise.resolve(find(cache, key)),
        put: (key: string, response: Response) => room(() => void cache.set(key, response)),
      })
    },
  }
}

let browser: ReturnType<typeof browserCaches>
/** What the host has, by address. */
let hosted: Record<string, string>
let asked: string[]
let left: number

function room(perform: () => void): Promise<void> {
  if (left-- <= 0) return Promise.reject(new DOMException('No room.', 'QuotaExceededError'))
  return Promise.resolve(perform())
}

beforeEach(() => {
  browser = browserCaches()
  hosted = {}
  asked = []
  left = Infinity
  vi.stubGlobal('caches', browser)
  vi.stubGlobal('fetch', (target: string | Request) => {
    const address = typeof target === 'string' ? target : target.url
    asked.push(address)
    const text = hosted[address]
    return Promise.resolve(new Response(text ?? 'Not found', { status: text === undefined ? 404 : 200 }))
  })
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A version of a site: its page, a file that no other version has, and one that all have. */
function versionOf(name: string, below = scope) {
  hosted = {
    [below]: `page ${name}`,
    [`${below}_next/static/${name}.js`]: `chunk ${name}`,
    [`${below}_next/static/same.js`]: 'same',
  }
  const files = {
    'index.html': `hash of page ${name}`,
    [`_next/static/${name}.js`]: `hash of chunk ${name}`,
    '_next/static/same.js': 'hash of same',
  }
  return keptSite({ scope: below, version: name, files })
}

async function show(name: string, below = scope) {
  const site = versionOf(name, below)
  await site.fill()
  vi.advanceTimersByTime(1000)
  await site.takeOver()
  return site
}

const names = () => [...browser.kept.keys()].map(name => name.split(' ').at(-1)).sort()
const answered = async (site: ReturnType<typeof keptSite>, address: string) =>
  (await site.answer(new Request(address)))?.text()

test('what is kept is answered without the host, whatever stands behind the question mark', async () => {
  const site = await show('one')
  hosted = {}
  expect(await answered(site, scope)).toBe('page one')
  expect(await answered(site, `${scope}index.html?from=here`)).toBe('page one')
  expect(await answered(site, `${scope}_next/static/one.js?params=1`)).toBe('chunk one')
})

test('what is not of the site is left to the browser', async () => {
  const site = await show('one')
  for (const address of [
    `${scope}nowhere.js`,
    'https://example.com/other/',
    'https://elsewhere.example/groundplan/',
  ])
    expect(site.answer(new Request(address))).toBeUndefined()
  expect(site.answer(new Request(scope, { method: 'POST' }))).toBeUndefined()
})

test('a file that did not change is not fetched again', async () => {
  await show('one')
  asked = []
  await show('two')
  expect(asked.sort()).toEqual([scope, `${scope}_next/static/two.js`])
})

test('a tab with the version before gets what it loads only later, and the new page', async () => {
  await show('one')
  const site = await show('two')
  expect(await answered(site, `${scope}_next/static/one.js?params=1`)).toBe('chunk one')
  expect(await answered(site, scope)).toBe('page two')
})

test('a file of no kept version is asked of the host', async () => {
  const site = await show('one')
  hosted[`${scope}_next/static/newer.js`] = 'chunk newer'
  expect(await answered(site, `${scope}_next/static/newer.js`)).toBe('chunk newer')
})

test('the version shown before is kept, and none that is older', async () => {
  await show('one')
  await show('two')
  expect(names()).toEqual(['one', 'two'])
  await show('three')
  expect(names()).toEqual(['three', 'two'])
  // A host may go back.
  await show('two')
  expect(names()).toEqual(['three', 'two'])
  await show('four')
  expect(names()).toEqual(['four', 'two'])
})

test('a version that was never shown is not the one before', async () => {
  await show('one')
  await versionOf('skipped').fill()
  await show('three')
  expect(names()).toEqual(['one', 'three'])
})

test('a version that is still being kept stays', async () => {
  await show('one')
  const two = versionOf('two')
  await two.fill()
  await versionOf('three').fill()
  await two.takeOver(true)
  expect(names()).toEqual(['one', 'three', 'two'])
})

test('two sites on one origin leave each other alone', async () => {
  const next = 'https://example.com/groundplan-next/'
  await show('one')
  for (const name of ['two', 'three', 'four']) await show(name, next)
  expect(names()).toEqual(['four', 'one', 'three'])
  await show('five')
  await show('six')
  expect(names()).toEqual(['five', 'four', 'six', 'three'])
})

test('a version without room leaves nothing behind, and the one before as it was', async () => {
  const one = await show('one')
  left = 1
  await expect(versionOf('two').fill()).rejects.toThrow('No room.')
  expect(names()).toEqual(['one'])
  hosted = {}
  expect(await answered(one, scope)).toBe('page one')
})

test('a version with a file that the host does not have is refused as a whole', async () => {
  const site = versionOf('one')
  delete hosted[`${scope}_next/static/one.js`]
  await expect(site.fill()).rejects.toThrow('one.js was answered with 404')
  expect(names()).toEqual([])
})

test('a worker that keeps the same files writes nothing again', async () => {
  await show('one')
  left = 0
  await versionOf('one').fill()
  expect(names()).toEqual(['one'])
})
