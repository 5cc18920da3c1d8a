import { create } from 'zustand'
import { isSame } from '@/lib/design/commands/set-value'
import type { SourceReadings } from '@/lib/check/sources'
import type { Design } from '@/lib/design/design'
import type { CompileWorker } from '@/workers/compile.worker'
import type { TemplateProblem } from '@/lib/check/deep/findings'
import { valueAt } from '@/lib/design/value-at'
import { sortProblems, type Problem } from '@/lib/problem'
import type { Compiled, Judgement, TemplateEdit } from '@/workers/compiled'
import type { RequirementsWorker } from '@/workers/requirements.worker'
import { createConnection } from './connection'
import { useDesignStore, type DesignStore } from './design-store'
import { useHandlerStore } from './handler-store'
import { latestOnly } from './latest'

export interface CompiledStore {
  /** How the template changed last, for the editor alone: it comes before all else that is to be shown of a design. */
  readonly edit: TemplateEdit | undefined
  /** The last answer. It keeps its place until the next one is there. */
  readonly compiled: Compiled | undefined
  /** The design that `compiled` was made of. */
  readonly of: Design | undefined
  /** Our own problems of that design: `compiled` has those that AWS's validator adds as well. */
  readonly judged: readonly Problem[]
  /** What AWS's validator found last, as far as it is about what has not changed since. */
  readonly findings: readonly TemplateProblem[]
  /** Whether a newer design is on its way through the compiler. */
  readonly pending: boolean
  /** Why the compiler itself broke; never the design's fault. */
  readonly failed: string | undefined
}

export const useCompiledStore = create<CompiledStore>()(() => ({
  edit: undefined,
  compiled: undefined,
  of: undefined,
  judged: [],
  findings: [],
  pending: true,
  failed: undefined,
}))

/** A pause in the changes after which the requirements are proved, in ms. */
const proofDelay = 1000

const compiler = createConnection<CompileWorker>(
  'the compiler',
  () => new Worker(new URL('../workers/compile.worker.ts', import.meta.url), { type: 'module' }),
)
const prover = createConnection<RequirementsWorker>(
  'the proof of the requirements',
  () => new Worker(new URL('../workers/requirements.worker.ts', import.meta.url), { type: 'module' }),
)
let proofTimer: ReturnType<typeof setTimeout> | undefined

/** A design with what led to it. */
type Moment = Pick<DesignStore, 'design' | 'move'>

/** Follows the design store; typing never waits for it. */
export function startCompiling(): () => void {
  const compile = latestOnly<Moment, Judgement>(compileInWorker, onCompiled, onFailure)
  compile(useDesignStore.getState())
  const stop = useDesignStore.subscribe((state, before) => {
    if (state.design === before.design) return
    performance.mark('design-applied')
    useCompiledStore.setState({ pending: true })
    compile(state)
  })
  // Code is read after a pause: what was read is judged with the design as it is then.
  const stopReading = useHandlerStore.subscribe((state, before) => {
    if (state.bundled === before.bundled) return
    useCompiledStore.setState({ pending: true })
    compile(useDesignStore.getState())
  })
  return () => {
    stop()
    stopReading()
  }
}

/** The template in JSON, of the design that was compiled last. */
export function templateJson(): Promise<string> {
  return compiler.ask(({ json }) => json())
}

/** Shows the template in the frame after it comes; only then asks for the judgement, which would take time from it. */
async function compileInWorker({ design, move }: Moment): Promise<Judgement> {
  const edit = await compiler.ask<TemplateEdit>(({ compile }) => compile(design))
  useCompiledStore.setState({ edit })
  await nextFrame()
  return compiler.ask(({ judge }) => judge(new Date().toISOString().slice(0, 10), move, sourceReadings()))
}

/** What was read of the functions' own code, without the code itself. */
function sourceReadings(): SourceReadings {
  const { bundled } = useHandlerStore.getState()
  return Object.fromEntries(
    Object.entries(bundled).map(([key, each]) => [
      key,
      'mistakes' in each ? { mistakes: each.mistakes } : { actions: each.actions },
    ]),
  )
}

/** The next frame, or a moment later where nothing is drawn: a tab in the background. */
function nextFrame(): Promise<void> {
  return new Promise(done => {
    requestAnimationFrame(() => done())
    setTimeout(done, 100)
  })
}

function onCompiled(answer: Judgement, { design }: Moment): void {
  const { compiled, of, findings: before } = useCompiledStore.getState()
  const pending = useDesignStore.getState().design !== design
  const findings = of ? stillTrue(before, of, design) : []
  const news = { ...answer, problems: sortProblems(design, [...answer.problems, ...findings]) }
  useCompiledStore.setState({
    compiled: compiled ? changed(compiled, news) : { ...news, requirements: {} },
    of: design,
    judged: answer.problems,
    findings,
    pending,
    failed: undefined,
  })
  clearTimeout(proofTimer)
  proofTimer = setTimeout(() => prove(design), proofDelay)
}

/** Adds what AWS's validator found in the template of a design; false where a newer one is shown by now. */
export function addFindings(design: Design, findings: readonly TemplateProblem[]): boolean {
  const { compiled, of, judged } = useCompiledStore.getState()
  if (!compiled || of !== design) return false
  const problems = sortProblems(design, [...judged, ...findings])
  useCompiledStore.setState({ findings, compiled: changed(compiled, { problems }) })
  return true
}

/** Findings about parts that have not changed; where they stand in the text may have. */
function stillTrue(findings: readonly TemplateProblem[], before: Design, after: Design): TemplateProblem[] {
  const part = (design: Design, { path }: Problem) => valueAt(design, path.slice(0, 2))
  return findings
    .filter(each => part(before, each) === part(after, each))
    .map(({ code, severity, message, path }) => ({ code, severity, message, path }))
}

/** With the new values, those that say the same as before left as they are: nothing that shows them is drawn anew. */
function changed(before: Compiled, values: Partial<Compiled>): Compiled {
  const news = Object.entries(values).filter(([key, value]) => !isSame(before[key as keyof Compiled], value))
  return news.length === 0 ? before : { ...before, ...Object.fromEntries(news) }
}

function onFailure(cause: unknown): void {
  // A new worker for the next design: this one may be in any state.
  compiler.end()
  useCompiledStore.setState({ pending: false, failed: reason(cause) })
}

const prove = latestOnly(
  (design: Design) => prover.ask(({ prove }) => prove(design)),
  (requirements, design) => {
    const { compiled, of } = useCompiledStore.getState()
    if (compiled && of === design) useCompiledStore.setState({ compiled: { ...compiled, requirements } })
  },
  cause => console.error(cause),
)

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
