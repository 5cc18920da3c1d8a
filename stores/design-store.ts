import { create } from 'zustand'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'
import { emptyHistory, record, type History } from './history'

export interface DesignStore {
  readonly design: Design
  readonly history: History
  /** The person's own design, set aside while somebody else's is looked at. Then nothing can be changed. */
  readonly own: { readonly design: Design; readonly history: History } | undefined
  /**
   * Changes the design by a pure command. `label` names the step ("Add route GET /orders"); steps with the same
   * `group` in a row undo as one. A command that returns the same design records nothing.
   */
  apply(label: string, command: (design: Design) => Design, group?: string): void
  undo(): void
  redo(): void
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
  own: undefined,
  apply(label, command, group) {
    const { design, history, own } = get()
    if (own) return
    const next = command(design)
    if (next === design) return
    const step = { label, before: design, ...(group === undefined ? {} : { group }) }
    set({ design: next, history: record(history, step) })
  },
  undo() {
    const { design, history, own } = get()
    const step = history.past.at(-1)
    if (!step || own) return
    const future = [{ label: step.label, before: design }, ...history.future]
    set({ design: step.before, history: { past: history.past.slice(0, -1), future } })
  },
  redo() {
    const { design, history, own } = get()
    const step = history.future[0]
    if (!step || own) return
    const past = [...history.past, { label: step.label, before: design }]
    set({ design: step.before, history: { past, future: history.future.slice(1) } })
  },
  endGesture() {
    const { history } = get()
    const last = history.past.at(-1)
    if (last?.group === undefined) return
    const ended = { label: last.label, before: last.before }
    set({ history: { ...history, past: [...history.past.slice(0, -1), ended] } })
  },
  open(design) {
    set({ design, history: emptyHistory, own: undefined })
  },
  preview(shared) {
    const { design, history, own } = get()
    set({ design: shared, history: emptyHistory, own: own ?? { design, history } })
  },
  leavePreview() {
    const { own } = get()
    if (own) set({ ...own, own: undefined })
  },
}))

/** Whether the design on the page is somebody else's and can only be looked at. */
export function useReadOnly(): boolean {
  return useDesignStore(state => state.own !== undefined)
}
