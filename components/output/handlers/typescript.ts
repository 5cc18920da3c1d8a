import type { Remote } from 'comlink'
import { createConnection } from '@/stores/connection'
import { handlersAddress } from '@/stores/handlers-address'
import type { TypeScriptWorker } from '@/workers/typescript.worker'

/** How long TypeScript is kept without a question, in ms. It holds some 200 MB. */
const idle = 120_000

const worker = createConnection<TypeScriptWorker>(
  'TypeScript',
  () => new Worker(new URL('../../../workers/typescript.worker.ts', import.meta.url), { type: 'module' }),
)
let idleTimer: ReturnType<typeof setTimeout> | undefined

/** Asks TypeScript, which is fetched with the types of what handlers can import. Rejects where that cannot be. */
export async function askTypeScript<R>(
  question: (remote: Remote<TypeScriptWorker>) => Promise<R>,
): Promise<R> {
  clearTimeout(idleTimer)
  try {
    await worker.ask(({ load }) => load(handlersAddress()))
    return await worker.ask(question)
  } finally {
    clearTimeout(idleTimer)
    idleTimer = setTimeout(() => worker.end(), idle)
  }
}
