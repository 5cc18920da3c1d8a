import { create } from 'zustand'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'
import { emptyHistory, record, type History } from './history'

export interface DesignStore {
  readonly design: Design
  readonly history: History
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
}

/** The design that is being worked on, with undo and redo. Selection and panes are in the view store. */
export const useDesignStore = create<DesignStore>()((set, get) => ({
  design: starter,
  history: emptyHistory,
  apply(label, command, group) {
    const { design, history } = get()
    const next = command(design)
    if (next === design) return
    set({ design: next, history: record(history, { label, before: design, ...(group === undefined ? {} : { group }) }) })
  },
  undo() {
    const { design, history } = get()
    const step = history.past.at(-1)
    if (!step) return
    const future = [{ label: step.label, before: design }, ...history.future]
    set({ design: step.before, history: { past: history.past.slice(0, -1), future } })
  },
  redo() {
    const { design, history } = get()
    const step = history.future[0]
    if (!step) return
    const past = [...history.past, { label: step.label, before: design }]
    set({ design: step.before, history: { past, future: history.future.slice(1) } })
  },
  endGesture() {
    const { history } = get()
    const last = history.past.at(-1)
    if (last?.group === undefined) return
    set({ history: { ...history, past: [...history.past.slice(0, -1), { label: last.label, before: last.before }] } })
  },
  open(design) {
    set({ design, history: emptyHistory })
  },
}))
