import { create } from 'zustand'
import { cut } from '@/lib/design/cut'
import type { Design } from '@/lib/design/design'
import { designText } from '@/lib/design/design-text'
import { starter } from '@/lib/design/starter'
import { useDesignStore, type DesignStore } from './design-store'
import type { Step } from './history'
import { newId, rememberOpened, type Place } from './saved/place'
import type { Kept } from './saved/records'
import { hearTabs, tellTabs } from './saved/tabs'
import { noteUnsaved, settleUnsaved } from './saved/unsaved'
import { showToast } from './toast-store'

/** `secret`: a text looks like one, and what this browser keeps, anybody on it can read. */
export type SaveStatus = 'saved' | 'saving' | 'full' | 'refused' | 'conflict' | 'secret'

export interface SaveStore {
  readonly status: SaveStatus
  /** Where the person's own design is kept, or will be with its first change. */
  readonly id: string
}

const delayMs = 400
/** How long a deleted design can be put back for sure where storage is full. */
const putBackMs = 60_000

/** The own design's place; its revision grows with each save. */
let place: { readonly id: string; revision: number } = { id: newId(), revision: 0 }
/** The design that needs no save: it is kept, or nobody has changed it yet. */
let clean: Design | undefined = starter
let timer: ReturnType<typeof setTimeout> | undefined
let writing: Promise<void> = Promise.resolve()

export const useSaveStore = create<SaveStore>()(() => ({ status: 'saved', id: place.id }))

/** The database comes later: a first view has nothing to keep. Until it is there, nothing can be judged either. */
let hasSecret: ((design: Design) => boolean) | undefined
export async function loadSaving() {
  const [records, { secretsIn }] = await Promise.all([
    import('./saved/records'),
    import('@/lib/check/rules/texts'),
  ])
  hasSecret = design => secretsIn(design).length > 0
  return records
}

/** Saves every change within a second, and notes what is left when the page goes. Returns what ends it. */
export function startSaving(): () => void {
  const stop = useDesignStore.subscribe((state, before) => {
    if (ownDesign(state) !== ownDesign(before)) onChange()
  })
  const onHide = () => {
    if (!isDirty()) return
    const design = ownDesign()
    if (hasSecret?.(design) === false) noteUnsaved({ ...place, name: design.name, text: designText(design) })
    if (useSaveStore.getState().status !== 'conflict') void save()
  }
  // What cannot be kept is lost with the page: the browser asks.
  const onUnload = (event: BeforeUnloadEvent) => {
    if (isDirty() && cannotKeep(useSaveStore.getState().status)) event.preventDefault()
  }
  const onVisibility = () => document.visibilityState === 'hidden' && onHide()
  const stopHearing = hearTabs(told => {
    if (told.id === place.id && told.revision > place.revision) conflict()
  })
  window.addEventListener('beforeunload', onUnload)
  window.addEventListener('pagehide', onHide)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    stop()
    stopHearing()
    window.removeEventListener('beforeunload', onUnload)
    window.removeEventListener('pagehide', onHide)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}

/** Whether nothing would be left of the last changes: what is in conflict is noted as the page goes, but for a secret. */
function cannotKeep(status: SaveStatus): boolean {
  return /secret|full|refused/.test(status) || (status === 'conflict' && hasSecret?.(ownDesign()) !== false)
}

function onChange(): void {
  if (useSaveStore.getState().status === 'conflict') return
  clearTimeout(timer)
  // A secret that was taken back is in nothing that would have to be kept.
  if (!isDirty()) return void (/saving|secret/.test(useSaveStore.getState().status) && setStatus('saved'))
  // A failure stays on the page until a save succeeds.
  if (useSaveStore.getState().status === 'saved') setStatus('saving')
  timer = setTimeout(() => void save(), delayMs)
}

/** Shows a kept design; the one before is saved first. */
export function showSaved(design: Design, at: Place): void {
  leave()
  place = { ...at }
  clean = design
  useDesignStore.getState().open(design)
  useSaveStore.setState({ status: 'saved', id: at.id })
  rememberOpened(at.id)
}

/** Shows a design as a new one, which is kept from now on; the one before is saved first. */
export function showNew(design: Design): void {
  leave()
  place = { id: newId(), revision: 0 }
  clean = undefined
  useDesignStore.getState().open(design)
  useSaveStore.setState({ status: 'saving', id: place.id })
  void save()
}

/** Remembers the design on the page with its steps. What comes back shows it again as it was. */
export function holdOwn(): { readonly name: string; back(): void } {
  const { design, history, own } = useDesignStore.getState()
  const before = own ?? { design, history }
  const held = { place, clean }
  return {
    name: before.design.name,
    back() {
      leave()
      place = held.place
      // It may have been saved since: leaving it did that.
      clean = lastKept.get(place) ?? held.clean
      useDesignStore.setState({ ...before, move: undefined, own: undefined })
      useSaveStore.setState({ status: 'saved', id: place.id })
      if (place.revision > 0) rememberOpened(place.id)
      onChange()
    },
  }
}

/** The design that was last saved at a place. */
const lastKept = new WeakMap<object, Design>()

const reasons = {
  secret: 'has a text that looks like a key and is not kept',
  full: 'could not be kept, because the storage of this browser is full',
  refused: 'could not be kept, because this browser refuses it',
} as const

/** Saves what is not saved yet, and waits for nothing: another design takes the place. What cannot be kept is said. */
function leave(): void {
  clearTimeout(timer)
  if (!isDirty()) return
  const [target, design, step] = [place, ownDesign(), lastStep()]
  const { name, back } = holdOwn()
  const isConflict = useSaveStore.getState().status === 'conflict'
  writing = writing.then(async () => {
    const outcome = isConflict ? 'conflict' : await write(target, design, step, false)
    const isApart = outcome === 'conflict'
    const end = isApart ? await keepApart(target, design, step) : outcome
    if (end === 'saved' && isApart)
      showToast(`${name} was changed in another tab: what this one had is kept beside it, in your designs.`)
    if (end === 'saved' || end === 'conflict' || target === place) return
    showToast(`${name} ${reasons[end]}: its last changes are in this tab alone.`, {
      stays: true,
      action: { label: `Back to ${name}`, perform: back },
    })
  })
}

/** Keeps what another tab has overtaken as a design of its own. */
async function keepApart(target: Place, design: Design, step: Step | undefined): Promise<Outcome> {
  const name = `${cut(design.name, 46)} (kept apart)`
  const outcome = await write({ id: newId(), revision: 0 }, { ...design, name }, step, false)
  if (outcome === 'saved') settleUnsaved(target, designText(design))
  return outcome
}

/** Ends a conflict by keeping what this tab shows, over what the other one has saved. */
export function keepThisTab(): Promise<void> {
  return save({ over: true })
}

/** Resolves once everything is saved that can be, the last change as well. */
export function saved(): Promise<void> {
  return useSaveStore.getState().status === 'saving' ? save() : writing
}

/** Saves the own design as it is now, after the saves before. */
export function save({ over = false } = {}): Promise<void> {
  clearTimeout(timer)
  const [target, design, step] = [place, ownDesign(), lastStep()]
  writing = writing.then(async () => void (await write(target, design, step, over)))
  return writing
}

type Outcome = Kept['outcome'] | 'secret'

async function write(
  target: typeof place,
  design: Design,
  step: Step | undefined,
  over: boolean,
): Promise<Outcome> {
  const kept = await keepAt(target, design, step, over).catch(() => ({ outcome: 'refused' }) as const)
  if (kept.outcome === 'saved') {
    target.revision = kept.revision
    lastKept.set(target, design)
    settleUnsaved(target, designText(design))
    tellTabs({ ...target })
  }
  if (target === place && (kept.outcome !== 'secret' || isDirty())) show(kept.outcome, design)
  return kept.outcome
}

/** Says what became of a save of the design on the page. */
function show(outcome: Outcome, design: Design): void {
  if (outcome !== 'saved') return setStatus(outcome)
  clean = design
  rememberOpened(place.id)
  setStatus(isDirty() ? 'saving' : 'saved')
  // A change that came in a conflict has set no timer.
  onChange()
}

async function keepAt(target: typeof place, design: Design, step: Step | undefined, over: boolean) {
  const { keep, purge } = await loadSaving()
  if (hasSecret?.(design)) return { outcome: 'secret' } as const
  const keeping = {
    id: target.id,
    name: design.name,
    text: designText(design),
    from: over ? undefined : target.revision,
    label: labelOf(step),
    at: Date.now(),
  }
  const kept = await keep(keeping)
  if (kept.outcome !== 'full') return kept
  // Designs that were deleted make room, but for one that was deleted just now and may be wanted back.
  await purge(keeping.at - putBackMs)
  return keep(keeping)
}

/** What a state is called by the step that led to it; one that took a secret out of a name may say it. */
function labelOf(step: Step | undefined): string {
  if (step === undefined) return 'Opened'
  return hasSecret?.(step.before) ? 'Took out what looks like a key' : step.label
}

function conflict(): void {
  clearTimeout(timer)
  setStatus('conflict')
}

function setStatus(status: SaveStatus): void {
  useSaveStore.setState({ status })
}

/** Whether this tab has a change that is kept nowhere. */
export function isDirty(): boolean {
  return ownDesign() !== clean
}

/** The person's own design, also while somebody else's is looked at. */
function ownDesign({ own, design }: DesignStore = useDesignStore.getState()): Design {
  return own?.design ?? design
}

function lastStep(): Step | undefined {
  const { own, history } = useDesignStore.getState()
  return (own?.history ?? history).past.at(-1)
}
