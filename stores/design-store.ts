import { create } from 'zustand'
import { maxDesignBytes, type Design } from '@/lib/design/design'
import { designText } from '@/lib/design/design-text'
import { starter } from '@/lib/design/starter'
import type { Move } from '@/workers/compiled'
import { emptyHistory, endLast, record, travel, type History } from './history'
import { showToast } from './toast-store'

export interface DesignStore {
  readonly design: Design
  readonly history: History
  /** The same one while the steps of one gesture join; nothing where a design was only opened. */
  readonly move: Move | undefined
  /** The person's own design, set aside while somebody else's is looked at. Then nothing can be changed. */
  readonly own: { readonly design: Design; readonly history: History } | undefined
  /**
   * Changes the design by a pure command. `label` names the step ("Add route GET /orders"); steps with the same
   * `group` in a row undo as one. A command that returns the same design records nothing.
   * False for a step that is not taken: the design can only be looked at, or would grow beyond what can be opened
   * again, which is said to the person.
   */
  apply(label: string, command: (design: Design) => Design, group?: string): boolean
  undo(): void
  redo(): void
  /** Goes back or forward at once, until `position` steps are past. */
  goTo(position: number): void
  /** Ends the current gesture: the next change is a step of its own. */
  endGesture(): void
  /** Opens another design and forgets the history. */
  open(design: Design): void
  /** Shows another design read only, until `leavePreview` or `open`. */
  preview(design: Design): void
  /** Back to the person's own design, as it was. */
  leavePreview(): void
}

/** The design that is being worked on, with undo and redo. Selection and panes are in the view store. */
export const useDesignStore = create<DesignStore>()((set, get) => ({
  design: starter,
  history: emptyHistory,
  move: undefined,
  own: undefined,
  apply(label, command, group) {
    const { design, history, move, own } = get()
    if (own) return false
    const next = command(design)
    if (next === design) return true
    if (outgrows(next, design)) {
      showToast(
        `Nothing was changed: with “${label}” the design would have more than 1 MB and could not be opened again.`,
      )
      return false
    }
    const step = { label, before: design, ...(group === undefined ? {} : { group }) }
    const after = record(history, step)
    const from = after.past.at(-1)!.before
    const goesOn = move?.from === from && !move.isBack
    set({ design: next, history: after, move: goesOn ? move : { from, isBack: false } })
    return true
  },
  undo() {
    get().goTo(get().history.past.length - 1)
  },
  redo() {
    get().goTo(get().history.past.length + 1)
  },
  goTo(position) {
    const { design, history, own } = get()
    const there = own ? undefined : travel(history, design, position)
    if (there) set({ ...there, move: { from: design, isBack: position < history.past.length } })
  },
  endGesture() {
    const history = endLast(get().history)
    if (history !== get().history) set({ history })
  },
  open(design) {
    set({ design, history: emptyHistory, move: undefined, own: undefined })
  },
  preview(shared) {
    const { design, history, own } = get()
    set({ design: shared, history: emptyHistory, move: undefined, own: own ?? { design, history } })
  },
  leavePreview() {
    const { own } = get()
    if (own) set({ ...own, move: undefined, own: undefined })
  },
}))

/** Whether a change of the store put another design in the place of the one before, instead of changing it. */
export function isAnotherDesign({ design, history, own }: DesignStore, before: DesignStore): boolean {
  const isFresh = history.past.length === 0 && history.future.length === 0
  return design !== before.design && (isFresh || own !== before.own)
}

/** A design that is too large already may still shrink. */
function outgrows(next: Design, before: Design): boolean {
  const size = fileSize(next)
  return size > maxDesignBytes && size > fileSize(before)
}

const encoder = new TextEncoder()

/** Of the longest file that a design is written to, in bytes. */
function fileSize(design: Design): number {
  return encoder.encode(designText(design)).length
}

/** Whether the design on the page is somebody else's and can only be looked at. */
export function useReadOnly(): boolean {
  return useDesignStore(state => state.own !== undefined)
}
