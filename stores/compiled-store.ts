import { wrap, type Remote } from 'comlink'
import { create } from 'zustand'
import { isSame } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import type { CompileWorker } from '@/workers/compile.worker'
import type { Compiled, Judgement, TemplateEdit } from '@/workers/compiled'
import type { RequirementsWorker } from '@/workers/requirements.worker'
import { useDesignStore } from './design-store'
import { latestOnly } from './latest'

export interface CompiledStore {
  /** How the template changed last, for the editor alone: it comes before all else that is to be shown of a design. */
  readonly edit: TemplateEdit | undefined
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
  edit: undefined,
  compiled: undefined,
  of: undefined,
  pending: true,
  failed: undefined,
}))

/** A pause in the changes after which the requirements are proved, in ms. */
const proofDelay = 1000

let worker: Worker | undefined
let remote: Remote<CompileWorker> | undefined
/** Rejects when the worker itself breaks, for instance because its file cannot be loaded. */
let broken: Promise<never> | undefined
let prover: Remote<RequirementsWorker> | undefined
let proofTimer: ReturnType<typeof setTimeout> | undefined

/** Follows the design store; typing never waits for it. */
export function startCompiling(): () => void {
  const compile = latestOnly(compileInWorker, onCompiled, onFailure)
  compile(useDesignStore.getState().design)
  const stop = useDesignStore.subscribe((state, before) => {
    if (state.design === before.design) return
    performance.mark('design-applied')
    useCompiledStore.setState({ pending: true })
    compile(state.design)
  })
  return stop
}

/** The template in JSON, of the design that was compiled last. */
export function templateJson(): Promise<string> {
  return connect().json()
}

/** Shows the template in the frame after it comes; only then asks for the judgement, which would take time from it. */
async function compileInWorker(design: Design): Promise<Judgement> {
  const { compile, judge } = connect()
  const orBroken = <T>(answer: Promise<T>) => Promise.race([answer, ...(broken ? [broken] : [])])
  useCompiledStore.setState({ edit: await orBroken<TemplateEdit>(compile(design)) })
  await nextFrame()
  return orBroken(judge(new Date().toISOString().slice(0, 10)))
}

/** The next frame, or a moment later where nothing is drawn: a tab in the background. */
function nextFrame(): Promise<void> {
  return new Promise(done => {
    requestAnimationFrame(() => done())
    setTimeout(done, 100)
  })
}

function onCompiled(answer: Judgement, design: Design): void {
  const { compiled } = useCompiledStore.getState()
  const pending = useDesignStore.getState().design !== design
  useCompiledStore.setState({
    compiled: compiled ? changed(compiled, answer) : { ...answer, requirements: {} },
    of: design,
    pending,
    failed: undefined,
  })
  clearTimeout(proofTimer)
  proofTimer = setTimeout(() => prove(design), proofDelay)
}

/** With the new values, those that say the same as before left as they are: nothing that shows them is drawn anew. */
function changed(before: Compiled, values: Partial<Compiled>): Compiled {
  const news = Object.entries(values).filter(([key, value]) => !isSame(before[key as keyof Compiled], value))
  return news.length === 0 ? before : { ...before, ...Object.fromEntries(news) }
}

function onFailure(cause: unknown): void {
  // A new worker for the next design: this one may be in any state.
  worker?.terminate()
  worker = remote = undefined
  useCompiledStore.setState({ pending: false, failed: reason(cause) })
}

const prove = latestOnly(
  (design: Design) => connectProver().prove(design),
  (requirements, design) => {
    const { compiled, of } = useCompiledStore.getState()
    if (compiled && of === design) useCompiledStore.setState({ compiled: { ...compiled, requirements } })
  },
  cause => console.error(cause),
)

function connect(): Remote<CompileWorker> {
  if (!remote) {
    const started = new Worker(new URL('../workers/compile.worker.ts', import.meta.url), { type: 'module' })
    broken = new Promise<never>((_, reject) => {
      started.onerror = event => reject(new Error(event.message || 'the compiler could not be loaded'))
    })
    broken.catch(() => undefined)
    worker = started
    remote = wrap<CompileWorker>(started)
  }
  return remote
}

function connectProver(): Remote<RequirementsWorker> {
  prover ??= wrap<RequirementsWorker>(
    new Worker(new URL('../workers/requirements.worker.ts', import.meta.url), { type: 'module' }),
  )
  return prover
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
