import { create } from 'zustand'
import type { Validation, ValidateWorker } from '@/workers/validate.worker'
import { addFindings, useCompiledStore, type CompiledStore } from './compiled-store'
import { createConnection } from './connection'
import { latestOnly } from './latest'

export interface ValidationStore {
  /** What AWS's validator does: not asked for, being loaded, judging the newest template, done with it, or broken. */
  readonly state: 'off' | 'loading' | 'busy' | 'done' | 'failed'
  /** Why it is broken. */
  readonly reason?: string
}

export const useValidationStore = create<ValidationStore>()(() => ({ state: 'off' }))

/** A pause in the changes after which the template is validated, in ms: on two cores, typing would wait for it. */
const pause = 1000
/** The pause where the validator has to be loaded first, in ms: that takes a core for some seconds and cannot be stopped. */
const pauseToLoad = 3000
/** How long it may take, in ms: the largest designs need some seconds. */
const deadline = 60_000
/** How long the validator is kept without a change, in ms. It holds some 400 MB. */
const idle = 120_000

const validator = createConnection<ValidateWorker>(
  'its worker',
  () => new Worker(new URL('../workers/validate.worker.ts', import.meta.url), { type: 'module' }),
)
/** What ends it where nobody asks any more. */
const stopped = new Error('the validator was stopped')
let pauseTimer: ReturnType<typeof setTimeout> | undefined
let idleTimer: ReturnType<typeof setTimeout> | undefined

/** Has AWS's own validator judge each template once the changes pause; nothing waits for it. */
export function startValidating(): () => void {
  const onChange = (after: CompiledStore, before?: CompiledStore) => {
    if (!after.compiled || after.of === before?.of) return
    clearTimeout(pauseTimer)
    pauseTimer = setTimeout(validateNewest, validator.isOpen() ? pause : pauseToLoad)
    // What it said was about the template before.
    if (useValidationStore.getState().state === 'done') useValidationStore.setState({ state: 'busy' })
  }
  onChange(useCompiledStore.getState())
  const stop = useCompiledStore.subscribe(onChange)
  return () => {
    stop()
    clearTimeout(pauseTimer)
    end(stopped)
    useValidationStore.setState({ state: 'off' })
  }
}

function validateNewest() {
  const { compiled, of, judged } = useCompiledStore.getState()
  if (compiled && of) validate({ design: of, yaml: compiled.yaml, blocks: compiled.blocks, known: judged })
}

const validate = latestOnly(
  async (given: Validation) => {
    clearTimeout(idleTimer)
    if (!validator.isOpen()) useValidationStore.setState({ state: 'loading' })
    await within(deadline, () => validator.ask(({ load }) => load()))
    useValidationStore.setState({ state: 'busy' })
    return within(deadline, () => validator.ask(({ validate }) => validate(given)))
  },
  (findings, { design }) => {
    // A newer design has been shown since: it is validated next.
    if (addFindings(design, findings)) useValidationStore.setState({ state: 'done' })
    idleTimer = setTimeout(() => end(), idle)
  },
  cause => {
    if (cause === stopped) return
    end()
    const reason = cause instanceof Error ? cause.message : String(cause)
    useValidationStore.setState({ state: 'failed', reason })
  },
)

/** Rejects when an answer takes longer than `ms`. */
async function within<T>(ms: number, ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`it gave no answer in ${ms / 1000} s`)), ms)
  })
  try {
    return await Promise.race([ask(), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Gives its memory back; the next change starts it anew. */
function end(why?: Error) {
  clearTimeout(idleTimer)
  validator.end(why)
}
