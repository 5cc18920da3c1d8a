import { wrap, type Remote } from 'comlink'
import { create } from 'zustand'
import type { Design } from '@/lib/design/design'
import type { CompileWorker } from '@/workers/compile.worker'
import type { Compiled } from '@/workers/compiled'
import { useDesignStore } from './design-store'

export interface CompiledStore {
  /** The last answer. It keeps its place until the next one is there. */
  readonly compiled: Compiled | undefined
  /** The design that `compiled` was made of. */
  readonly of: Design | undefined
  /** Whether a newer design is on its way through the compiler. */
  readonly pending: boolean
  /** Why the compiler itself broke; never the design's fault. */
  readonly failed: string | undefined
}

export const useCompiledStore = create<CompiledStore>()(() => ({
  compiled: undefined,
  of: undefined,
  pending: true,
  failed: undefined,
}))

let worker: Worker | undefined
let remote: Remote<CompileWorker> | undefined
let inFlight: Design | undefined

/** Follows the design store. Never more than one design is in flight; of those that come meanwhile only the last counts. */
export function startCompiling(): () => void {
  void next()
  const stop = useDesignStore.subscribe((state, before) => {
    if (state.design === before.design) return
    performance.mark('design-applied')
    useCompiledStore.setState({ pending: true })
    void next()
  })
  return stop
}

/** The template in JSON, of the design that was compiled last. */
export async function templateJson(): Promise<string> {
  return (await connect()?.json()) ?? ''
}

async function next(): Promise<void> {
  const { design } = useDesignStore.getState()
  if (inFlight) return
  if (design === useCompiledStore.getState().of) return useCompiledStore.setState({ pending: false })
  inFlight = design
  try {
    const compiled = await connect()?.compile(design)
    const pending = useDesignStore.getState().design !== design
    useCompiledStore.setState({ compiled, of: design, pending, failed: undefined })
  } catch (cause) {
    // A new worker for the next design: this one may have lost more than one answer.
    worker?.terminate()
    worker = remote = undefined
    useCompiledStore.setState({ of: design, pending: false, failed: reason(cause) })
  } finally {
    inFlight = undefined
  }
  if (useDesignStore.getState().design !== design) void next()
}

function connect(): Remote<CompileWorker> | undefined {
  if (!remote) {
    worker = new Worker(new URL('../workers/compile.worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = event => useCompiledStore.setState({ failed: event.message, pending: false })
    remote = wrap<CompileWorker>(worker)
  }
  return remote
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
