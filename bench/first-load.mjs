import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../scripts/run.mjs'
import { inBrowser, newPage } from './browser.mjs'
import { kB, printSection } from './report.mjs'

const limit = 300_000

/** The scripts that a first visit loads until the graph is there, as gzip makes them, and those that come after. */
export async function benchFirstLoad() {
  const { first, later, workers } = await inBrowser(({ browser, address }) => visit(browser, address))
  const monaco = later.filter(each => each.isMonaco)
  const own = later.filter(each => !each.isMonaco)
  printSection(
    'JavaScript of the first load, gzip -9',
    [
      {
        what: `the page until the graph is there, ${first.length} scripts`,
        ours: kB(total(first)),
        target: `<= ${kB(limit)}`,
        met: total(first) <= limit,
      },
      {
        what: 'not counted: what comes once it is there, beside Monaco (forms, dialogs, tabs)',
        ours: kB(total(own)),
      },
      { what: 'not counted: Monaco', ours: kB(total(monaco)) },
      {
        what: 'not counted: the workers (compiler, Monaco), which the graph does not wait for',
        ours: kB(total(workers)),
      },
    ],
    first
      .toSorted((a, b) => b.size - a.size)
      .slice(0, 6)
      .map(each => `${kB(each.size)}  ${each.name}`),
  )
}

async function visit(browser, address) {
  const page = await newPage(browser)
  const names = new Set()
  page.context().on('response', response => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) names.add(nameOf(response.url()))
  })
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.react-flow')) return
      window.graphIsThere = performance.now()
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(address)
  await page.locator('.react-flow__node').first().waitFor({ timeout: 60_000 })
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 })
  await page.waitForLoadState('networkidle')
  const { asked, at } = await page.evaluate(() => ({
    asked: performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ name, startTime }))
      .filter(({ name }) => name.endsWith('.js')),
    at: window.graphIsThere,
  }))
  await page.context().close()
  const started = new Map(asked.map(({ name, startTime }) => [nameOf(name), startTime]))
  const all = [...names].map(name => ({ ...script(name), started: started.get(name) }))
  return {
    first: all.filter(each => each.started < at),
    later: all.filter(each => each.started >= at),
    // What the document itself did not ask for: a worker's scripts are in the timeline of the worker alone.
    workers: all.filter(each => each.started === undefined),
  }
}

function nameOf(url) {
  return new URL(url).pathname.slice(1)
}

function script(name) {
  const text = readFileSync(join(root, 'out', decodeURIComponent(name)))
  // Monaco's style classes and colours are all over its own code; ours names some of them once.
  const isMonaco = text.toString('utf8').split(/monaco|codicon|editorBackground/).length > 4
  return { name, size: gzipSync(text, { level: 9 }).length, isMonaco }
}

function total(scripts) {
  return scripts.reduce((sum, each) => sum + each.size, 0)
}
