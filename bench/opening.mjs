import { newPage } from './browser.mjs'
import { median, quantile } from './measure.mjs'
import { printSection, seconds } from './report.mjs'

const atMost = 3
const atMostFromLink = 1.5

/** From the visit of a new browser that keeps 300 routes to the graph, and to a node that a click has selected. */
export async function benchOpening({ browser, address, designs, rounds }) {
  const visits = []
  // The first visit fills the system's file cache.
  for (let round = 0; round <= rounds; round++) {
    const visited = await visit(browser, address, designs.withSharedFunctions())
    if (round > 0) visits.push(visited)
  }
  const [drawn, selected] = ['drawn', 'selected'].map(name => visits.map(each => each[name] / 1000))
  printSection(`Opening a design of 300 routes: ${rounds} visits with an empty cache`, [
    { what: 'the graph is drawn: median', ours: seconds(median(drawn)) },
    {
      what: 'a click on a node has selected it: median',
      ours: seconds(median(selected)),
      target: `< ${atMost} s`,
      met: median(selected) < atMost,
    },
    {
      what: 'a click on a node has selected it: 95th percentile',
      ours: seconds(quantile(selected, 0.95)),
      target: `< ${atMost} s`,
      met: quantile(selected, 0.95) < atMost,
    },
  ])
}

/** From a click on a link to the graph of its design, which nothing is kept of. */
export async function benchOpeningLink({ browser, address, designs, rounds }) {
  const visits = []
  for (let round = 0; round <= rounds; round++) {
    const visited = await visit(
      browser,
      `${address}#${designs.encodeDesign(designs.orders)}`,
      designs.orders,
      false,
    )
    if (round > 0) visits.push(visited.drawn / 1000)
  }
  printSection(`Opening a link to the orders sample: ${rounds} visits with an empty cache`, [
    {
      what: 'the graph is drawn: median',
      ours: seconds(median(visits)),
      target: `<= ${atMostFromLink} s`,
      met: median(visits) <= atMostFromLink,
    },
  ])
}

async function visit(browser, address, design, isKept = true) {
  const page = await newPage(browser, isKept ? design : undefined)
  const node = `function/${design.functions[0].name}`
  await page.addInitScript(watch, `.react-flow__node[data-id="${node}"]`)
  await page.goto(address, { waitUntil: 'commit' })
  // By the mouse itself: a locator's click would wait for frames of its own.
  const there = await page.waitForFunction(() => window.times?.drawn && window.times.at)
  const { x, y } = await there.jsonValue()
  await page.mouse.click(x, y)
  const handle = await page.waitForFunction(() => window.times.selected && window.times)
  const times = await handle.jsonValue()
  await page.context().close()
  return times
}

/** Runs in the page: when the frame with the node began, and the one in which it is selected, in ms from the visit on. */
function watch(selector) {
  window.times = {}
  requestAnimationFrame(function look(now) {
    const node = document.querySelector(selector)
    if (node && !window.times.drawn) {
      const { x, y } = node.getBoundingClientRect()
      window.times = { drawn: now, at: { x: x + 40, y: y + 10 } }
    }
    if (node?.getAttribute('aria-current') === 'true') window.times.selected = now
    else requestAnimationFrame(look)
  })
}
