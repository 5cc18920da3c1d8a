import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../scripts/run.mjs'
import { inBrowser, newPage } from './browser.mjs'
import { kB, printSection } from './report.mjs'

const limit = 300_000

/** The scripts that a first visit loads until the graph is drawn, as gzip makes them, and those that come after. */
export async function benchFirstLoad() {
  const { drawn, later } = await inBrowser(({ browser, address }) => visit(browser, address))
  const monaco = drawn.filter(each => each.isMonaco)
  const workers = drawn.concat(later).filter(each => each.isWorkers && !each.isMonaco)
  const own = drawn.filter(each => !each.isMonaco && !each.isWorkers)
  printSection(
    'JavaScript of the first load, gzip -9',
    [
      {
        what: `the page until the graph is drawn, ${own.length} scripts`,
        ours: kB(total(own)),
        target: `<= ${kB(limit)}`,
        met: total(own) <= limit,
      },
      {
        what: 'not counted: the workers (compiler, Monaco), which the graph does not wait for',
        ours: kB(total(workers)),
      },
      {
        what: 'not counted: parts of Monaco asked for by then',
        ours: kB(total(monaco)),
      },
      {
        what: 'not counted: Monaco and what comes with it, after the graph',
        ours: kB(total(later.filter(each => !each.isWorkers))),
      },
    ],
    own

      .toSorted((a, b) => b.size - a.size)
      .slice(0, 6)
      .map(each => `${kB(each.size)}  ${each.name}`),
  )
}

async function visit(browser, address) {
  const page = await newPage(browser)
  const names = new Map()
  page.context().on('response', response => {
    const url = response.url()
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
    names.set(url.slice(address.length).split('?')[0], true)
  })
  await page.goto(address)
  await page.locator('.react-flow__node').first().waitFor({ timeout: 60_000 })
  const drawn = [...names.keys()]
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 })
  const later = [...names.keys()].filter(name => !drawn.includes(name))
  // What the document itself asked for; a worker's scripts are in the timeline of the worker alone.
  const inPage = new Set(
    await page.evaluate(() =>
      performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname.slice(1)),
    ),
  )
  await page.context().close()
  const described = list => list.map(name => ({ ...script(name), isWorkers: !inPage.has(name) }))
  return { drawn: described(drawn), later: described(later) }
}

function script(name) {
  const text = readFileSync(join(root, 'out', decodeURIComponent(name)))
  // Monaco brands its global and its style sheets all over its own code; ours names it once.
  const isMonaco = text.toString('utf8').split('monaco').length > 20
  return { name, size: gzipSync(text, { level: 9 }).length, isMonaco }
}

function total(scripts) {
  return scripts.reduce((sum, each) => sum + each.size, 0)
}
