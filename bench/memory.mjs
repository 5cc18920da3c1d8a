import { openSettled } from './browser.mjs'
import { printSection } from './report.mjs'

const atMost = 300
const megabytes = bytes => bytes / 1_000_000
const MB = bytes => `${megabytes(bytes).toFixed(1)} MB`

/** What the page and its workers hold with the template of `orders` in Monaco, once nothing is garbage. */
export async function benchMemory({ browser, address, designs }) {
  const page = await openSettled(browser, address, designs.orders)
  await page.locator('.monaco-editor .view-line').first().waitFor()
  const session = await page.context().newCDPSession(page)
  const own = await heldBy((method, params) => session.send(method, params))
  const workers = []
  for (const send of await attachToWorkers(session)) workers.push(await heldBy(send))
  await page.context().close()
  const all = [own, ...workers]
  const [heap, total] = [sum(all, each => each.heap), sum(all, each => each.heap + each.beside)]
  printSection(
    'Memory after a collection, Monaco open on orders',
    [
      { what: 'JavaScript heap of the page, as performance.memory tells it', ours: MB(own.heap) },
      {
        what: `with the heaps of its ${workers.length} workers`,
        ours: MB(heap),
        target: `< ${atMost} MB`,
        met: megabytes(heap) < atMost,
      },
      { what: 'with the elements of the page and all buffers', ours: MB(total) },
    ],
    ['Without the WebAssembly memory of AWS’s validator, which its worker gives back when changes stop.'],
  )
}

function sum(all, of) {
  return all.reduce((total, each) => total + of(each), 0)
}

/** Bytes of JavaScript objects, and beside them those of elements and buffers. */
async function heldBy(send) {
  await send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await send('Runtime.getHeapUsage')
  return { heap: usedSize, beside: embedderHeapUsedSize + backingStorageSize }
}

/** Ways to send a command of the DevTools protocol to each worker of the page. */
async function attachToWorkers(session) {
  const workers = []
  const waiting = new Map()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, error } = JSON.parse(message)
    // A message without a number is an event.
    if (id === undefined) return
    const { done, fail } = waiting.get(id)
    if (error) fail(new Error(error.message))
    else done(result)
  })
  session.on('Target.attachedToTarget', ({ sessionId }) =>
    workers.push((method, params = {}) => {
      const id = waiting.size + 1
      const message = JSON.stringify({ id, method, params })
      return new Promise((done, fail) => {
        waiting.set(id, { done, fail })
        session.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail)
      })
    }),
  )
  // It answers once it is attached to all that run.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  return workers
}
