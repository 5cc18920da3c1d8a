import { create } from 'zustand'
import type { Design } from '@/lib/design/design'
import { designText } from '@/lib/design/design-text'
import { starter } from '@/lib/design/starter'
import { useDesignStore, type DesignStore } from './design-store'
import type { Step } from './history'
import { newId, rememberOpened, type Place } from './saved/place'
import { hearTabs, tellTabs } from './saved/tabs'
import { forgetUnsaved, noteUnsaved } from './saved/unsaved'

/** `secret`: a text looks like one, and what this browser keeps, anybody on it can read. */
export type SaveStatus = 'saved' | 'saving' | 'full' | 'refused' | 'conflict' | 'secret'

export interface SaveStore {
  readonly status: SaveStatus
  /** Where the person's own design is kept, or will be with its first change. */
  readonly id: string
}

const delayMs = 400

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
    if (!isDirty() || useSaveStore.getState().status === 'conflict') return
    const design = ownDesign()
    if (hasSecret?.(design) === false) noteUnsaved({ ...place, name: design.name, text: designText(design) })
    void save()
  }
  const onVisibility = () => document.visibilityState === 'hidden' && onHide()
  const stopHearing = hearTabs(told => {
    if (told.id === place.id && told.revision > place.revision) conflict()
  })
  window.addEventListener('pagehide', onHide)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    stop()
    stopHearing()
    window.removeEventListener('pagehide', onHide)
    document.removeEventListener('visibilitychange', onVisibility)
  }
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

/** Saves what is not saved yet, and waits for nothing: another design takes the place. */
function leave(): void {
  if (isDirty() && useSaveStore.getState().status !== 'conflict') void save()
  clearTimeout(timer)
}

/** Ends a conflict by keeping what this tab shows, over what the other one has saved. */
export function keepThisTab(): Promise<void> {
  return save({ over: true })
}

/** Resolves once everything is saved that was to be. */
export function saved(): Promise<void> {
  return writing
}

/** Saves the own design as it is now, after the saves before. */
export function save({ over = false } = {}): Promise<void> {
  clearTimeout(timer)
  const [target, design, step] = [place, ownDesign(), lastStep()]
  writing = writing.then(() => write(target, design, step, over))
  return writing
}

async function write(
  target: typeof place,
  design: Design,
  step: Step | undefined,
  over: boolean,
): Promise<void> {
  const kept = await keepAt(target, design, step, over).catch(() => ({ outcome: 'refused' }) as const)
  if (kept.outcome === 'saved') {
    target.revision = kept.revision
    lastKept.set(target, design)
    forgetUnsaved(target.id)
    tellTabs({ ...target })
  }
  if (target !== place || (kept.outcome === 'secret' && !isDirty())) return
  if (kept.outcome !== 'saved') return setStatus(kept.outcome)
  clean = design
  rememberOpened(target.id)
  setStatus(isDirty() ? 'saving' : 'saved')
}

async function keepAt(target: typeof place, design: Design, step: Step | undefined, over: boolean) {
  const { keep } = await loadSaving()
  if (hasSecret?.(design)) return { outcome: 'secret' } as const
  return keep({
    id: target.id,
    name: design.name,
    text: designText(design),
    from: over ? undefined : target.revision,
    label: labelOf(step),
    at: Date.now(),
  })
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
