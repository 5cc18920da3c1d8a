import { create } from 'zustand'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'
import type { Move } from '@/workers/compiled'
import { emptyHistory, endLast, record, travel, type History } from './history'

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
   */
  apply(label: string, command: (design: Design) => Design, group?: string): void
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
    if (own) return
    const next = command(design)
    if (next === design) return
    const step = { label, before: design, ...(group === undefined ? {} : { group }) }
    const after = record(history, step)
    const from = after.past.at(-1)!.before
    const goesOn = move?.from === from && !move.isBack
    set({ design: next, history: after, move: goesOn ? move : { from, isBack: false } })
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

/** Whether the design on the page is somebody else's and can only be looked at. */
export function useReadOnly(): boolean {
  return useDesignStore(state => state.own !== undefined)
}
