import { create } from 'zustand'
import type { Design } from '@/lib/design/design'
import { useDesignStore, type DesignStore } from './design-store'

export type SaveStatus = 'saved' | 'saving' | 'full' | 'refused' | 'conflict'

export interface SaveStore {
  readonly status: SaveStatus
}

export const useSaveStore = create<SaveStore>()(() => ({ status: 'saved' }))

const designKey = 'groundplan.design'
const backupKey = 'groundplan.design.backup'
const delayMs = 400

/** How a design is kept: each save has a mark of its own, so that a tab sees when another one has saved. */
interface Saved {
  readonly mark: string
  readonly design: unknown
}

/** What this tab last read or wrote; storage that says otherwise was changed by another tab. */
let lastText: string | null = null
/** Whether a change waits to be saved. */
let isDirty = false
let timer: ReturnType<typeof setTimeout> | undefined

/** What was found on return: a design, nothing, or text that is no design any more. */
export type Restored = { readonly kind: 'none' } | { readonly kind: 'found'; readonly text: string }

/** The kept design as text of a design file. The backup is the one before this visit. */
export function readSaved(which: 'design' | 'backup' = 'design'): Restored {
  const stored = read(which === 'design' ? designKey : backupKey)
  if (which === 'design') lastText = stored
  if (stored === null) return { kind: 'none' }
  return { kind: 'found', text: designText(stored) }
}

/** Keeps what was found on return as the backup: it could be read. */
export function keepBackup(): void {
  if (lastText !== null) write(backupKey, lastText)
}

/** Saves every change within half a second and before the page goes. Call after the kept design was read. */
export function startSaving(): () => void {
  const stop = useDesignStore.subscribe((state, before) => {
    if (ownDesign(state) === ownDesign(before)) return
    if (useSaveStore.getState().status === 'conflict') return void (isDirty = true)
    isDirty = true
    // A failure stays on the page until a save succeeds.
    if (useSaveStore.getState().status === 'saved') useSaveStore.setState({ status: 'saving' })
    clearTimeout(timer)
    timer = setTimeout(save, delayMs)
  })
  const onHide = () => {
    if (isDirty && useSaveStore.getState().status !== 'conflict') save()
  }
  const onStorage = (event: StorageEvent) => {
    // What is stored now: the event may tell of a save that this tab has answered since.
    if (event.key === designKey && read(designKey) !== lastText) conflict()
  }
  window.addEventListener('pagehide', onHide)
  window.addEventListener('storage', onStorage)
  return () => {
    stop()
    window.removeEventListener('pagehide', onHide)
    window.removeEventListener('storage', onStorage)
  }
}

/** Ends a conflict by keeping what this tab shows. The other tab is told in its turn. */
export function keepThisTab(): void {
  lastText = read(designKey)
  save()
}

/** Ends a conflict by taking over what the other tab has saved, as text of a design file. */
export function takeOtherTab(): string | undefined {
  const stored = read(designKey)
  lastText = stored
  isDirty = false
  useSaveStore.setState({ status: 'saved' })
  return stored === null ? undefined : designText(stored)
}

function save(): void {
  clearTimeout(timer)
  if (read(designKey) !== lastText) return conflict()
  const text = JSON.stringify({
    mark: newMark(),
    design: ownDesign(useDesignStore.getState()),
  } satisfies Saved)
  const outcome = write(designKey, text)
  if (outcome === 'saved') {
    lastText = text
    isDirty = false
  }
  useSaveStore.setState({ status: outcome })
}

function conflict(): void {
  clearTimeout(timer)
  useSaveStore.setState({ status: 'conflict' })
}

/** The person's own design, also while somebody else's is looked at. */
function ownDesign({ own, design }: DesignStore): Design {
  return own?.design ?? design
}

function newMark(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
}

/** The design inside a save; text that is no save comes back as it is, so that the reader says what is wrong. */
function designText(stored: string): string {
  try {
    const saved = JSON.parse(stored) as Partial<Saved> | null
    return saved?.design === undefined ? stored : JSON.stringify(saved.design, null, 2)
  } catch {
    return stored
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, text: string): 'saved' | 'full' | 'refused' {
  try {
    localStorage.setItem(key, text)
    return 'saved'
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused'
  }
}
