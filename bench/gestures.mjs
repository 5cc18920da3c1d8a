import { newPage, openSettled, serveFloor } from './browser.mjs'
import { median, quantile, ratio } from './measure.mjs'
import { ms, printSection, times } from './report.mjs'

/** A gesture goes out and back by so many frames, one move of the pointer in each. */
const frames = 60
const atMost = 1.5

/** How far a move goes in a frame, in px: the canvas follows a flick, a node is placed with care. */
const gestures = {
  pan: { x: 1, y: 12 },
  drag: { x: 2, y: 1 },
}

/** The frames of panning and of dragging a node, beside a bare React Flow with the same nodes and edges in the same run. */
export async function benchGestures({ browser, address, folder, designs, rounds }) {
  const floor = await serveFloor(folder, 'bare-flow.tsx')
  try {
    for (const design of [30, 300, 1000].map(designs.ofNodes)) {
      const flow = designs.flowOf(design)
      const figures = await measure({ browser, address, floor: floor.address, design, flow, rounds })
      printSection(
        `Moving the graph, ${flow.nodes.length} nodes and ${flow.edges.length} edges: ${rounds} x ${2 * frames} frames, beside a bare React Flow`,
        Object.entries(figures).flatMap(([name, rows]) => rowsOf(name, rows)),
      )
    }
  } finally {
    floor.server.close()
  }
}

function rowsOf(name, { ours, bare }) {
  const [all, floor] = [ours, bare].map(each => each.flatMap(({ gaps }) => gaps))
  const [p95, floorP95] = [quantile(all, 0.95), quantile(floor, 0.95)]
  const [work, floorWork] = [ours, bare].map(each => each.map(({ busy }) => busy))
  return [
    {
      what: `${name}: median frame`,
      ours: ms(median(all)),
      beside: ms(median(floor)),
      ratio: median(all) / median(floor),
    },
    {
      what: `${name}: 95th percentile`,
      ours: ms(p95),
      beside: ms(floorP95),
      ratio: p95 / floorP95,
      target: `<= ${times(atMost)}`,
      met: p95 <= atMost * floorP95,
    },
    {
      what: `${name}: of a frame, the main thread's work`,
      ours: ms(median(work)),
      beside: ms(median(floorWork)),
      ratio: ratio(work, floorWork),
    },
  ]
}

async function measure({ browser, address, floor, design, flow, rounds }) {
  const page = await openSettled(browser, address, design)
  const { size, view, node } = await page.evaluate(whatIsShown)
  const bare = await newPage(browser)
  await bare.goto(floor)
  await bare.evaluate(given => window.openFlow(given), { ...flow, size, view })
  await bare.locator('.react-flow__edge').first().waitFor({ state: 'attached' })

  const targets = { pan: '.react-flow__pane', drag: `.react-flow__node[data-id="${node}"]` }
  const pages = { ours: await watched(page), bare: await watched(bare) }
  const figures = Object.fromEntries(Object.keys(gestures).map(name => [name, { ours: [], bare: [] }]))
  for (const [name, by] of Object.entries(gestures)) {
    // The first round warms both up.
    for (let round = 0; round <= rounds; round++) {
      for (const [which, each] of Object.entries(pages)) {
        const figure = await move(each, { on: targets[name], by })
        if (round > 0) figures[name][which].push(figure)
      }
    }
  }
  await page.context().close()
  await bare.context().close()
  return figures
}

/** Runs in the page: the canvas, what it shows of the graph, and the route or function nearest to its middle. */
function whatIsShown() {
  const canvas = document.querySelector('.react-flow').getBoundingClientRect()
  const { a, e, f } = new DOMMatrix(
    getComputedStyle(document.querySelector('.react-flow__viewport')).transform,
  )
  const fromMiddle = element => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return Math.hypot(
      x + width / 2 - canvas.x - canvas.width / 2,
      y + height / 2 - canvas.y - canvas.height / 2,
    )
  }
  const [nearest] = [
    ...document.querySelectorAll('.react-flow__node-route, .react-flow__node-function'),
  ].sort((one, other) => fromMiddle(one) - fromMiddle(other))
  return {
    size: { width: canvas.width, height: canvas.height },
    view: { x: e, y: f, zoom: a },
    node: nearest.dataset.id,
  }
}

async function watched(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return { page, session }
}

/** The times between the frames of one gesture, and the main thread's part of a frame, in ms. */
async function move({ page, session }, gesture) {
  await page.bringToFront()
  // What the last gesture left to do is no part of this one.
  await page.waitForTimeout(300)
  const before = await busy(session)
  const gaps = await page.evaluate(gestureInPage, { ...gesture, frames })
  return { gaps, busy: ((await busy(session)) - before) / gaps.length }
}

async function busy(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(each => each.name === 'TaskDuration').value * 1000
}

/**
 * Moves the pointer by one step in every frame, and answers how long each of them took. Runs in the page: moves that
 * come from outside wait for their turn, and a frame without a move would count as a fast one.
 */
function gestureInPage({ on, by, frames }) {
  const target = document.querySelector(on)
  const box = target.getBoundingClientRect()
  // The pane is free of nodes at its lower right.
  const start =
    on === '.react-flow__pane'
      ? { x: box.right - 40, y: box.bottom - 80 }
      : { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  const send = (type, step) =>
    target.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        view: window,
        buttons: type === 'mouseup' ? 0 : 1,
        clientX: start.x + by.x * step,
        clientY: start.y + by.y * step,
      }),
    )
  return new Promise(done => {
    const gaps = []
    let last
    let at = 0
    send('mousedown', 0)
    requestAnimationFrame(function next(now) {
      if (last !== undefined) gaps.push(now - last)
      last = now
      if (at > 2 * frames) {
        send('mouseup', 0)
        return done(gaps)
      }
      send('mousemove', at <= frames ? at : 2 * frames - at)
      at++
      requestAnimationFrame(next)
    })
  })
}
