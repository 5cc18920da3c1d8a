import type { Remote } from 'comlink'
import type { DiffReading } from '@/lib/design/read-diff'
import type { Found } from '@/lib/openapi/read-any'
import { problem, type Problem } from '@/lib/problem'
import { createConnection } from '@/stores/connection'
import { showToast } from '@/stores/toast-store'
import type { ReadWorker } from '@/workers/read.worker'
import { later } from './ui/later'

/** What reads a file, a link or a text that nobody vouches for: in a worker, which is ended when it takes too long. */
const worker = createConnection<ReadWorker>(
  'what reads designs',
  () => new Worker(new URL('../workers/read.worker.ts', import.meta.url), { type: 'module' }),
)
const mostSeconds = 2
/** How often it was ended, which ends all that is asked of it. */
let ended = 0

/** So that nothing has to be loaded when somebody opens a file. */
later(() => worker.ask(remote => remote.start()))

export const readFile = (bytes: Uint8Array) => read<Found>(remote => remote.file(bytes))
export const readText = (text: string) => read<Found>(remote => remote.text(text))
export const readLink = (link: string) => read<Found>(remote => remote.link(link))
export const readDiff = (link: string) => read<DiffReading>(remote => remote.diff(link))

/** Ends once it runs: that is not the text's fault, and neither is that it was ended for another one's. */
async function start(): Promise<void> {
  const before = ended
  await worker
    .ask(remote => remote.start())
    .catch((cause: unknown) => (ended === before ? tellMissing(cause) : start()))
}

/** `Answer` has a place for problems, as every reader's has. */
async function read<Answer>(
  question: (remote: Remote<ReadWorker>) => Promise<Answer>,
): Promise<Answer | { readonly problems: readonly Problem[] }> {
  await start()
  let isTooSlow = false
  const before = ended
  const clock = setTimeout(() => {
    isTooSlow = true
    ended++
    worker.end()
  }, mostSeconds * 1000)
  try {
    return await worker.ask(question)
  } catch {
    if (isTooSlow) {
      const message = `It takes longer than ${mostSeconds} seconds to read, so it was stopped: choose another file.`
      return { problems: [problem('file/too-slow', message)] }
    }
    if (ended !== before) return read(question)
    const message = 'It cannot be read, because what reads designs failed at it: choose another file.'
    return { problems: [problem('file/unreadable', message)] }
  } finally {
    clearTimeout(clock)
  }
}

const load = later(() => import('@/lib/design/read-design'))

/** What reads a design that this browser kept. The schema comes with it, and a first visit has nothing to read. */
export async function loadReader() {
  const { readKept } = await load().catch(tellMissing)
  return { readDesign: readKept }
}

function tellMissing(cause: unknown): never {
  showToast(
    'The design could not be read: a part of the page did not load. Load it again when you are online.',
    { stays: true },
  )
  throw cause
}
