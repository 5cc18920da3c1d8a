import { create } from 'zustand'
import { partKey, type Part, type RequirementId } from '@/lib/cfn/origin'
import type { DesignPath } from '@/lib/problem'

export const panes = ['template', 'handlers', 'problems', 'requirements', 'parameters', 'artifact'] as const
export type Pane = (typeof panes)[number]

export interface ViewStore {
  /** What graph, inspector, outline and template show together. Nothing selected: the whole design. */
  readonly selection: Part | undefined
  /** What is selected beside it: copied, moved and removed together with it. Empty while nothing is selected. */
  readonly others: readonly Part[]
  /** The environment whose values are shown. */
  readonly environment: string
  readonly pane: Pane
  /** The field to bring into view and focus, set by a click on a problem. */
  readonly field: DesignPath | undefined
  /** The requirement whose places are shown. */
  readonly requirement: RequirementId | undefined
  /** A line of the template to bring into view; a new object each time, so that the same line can be asked for again. */
  readonly line: { readonly number: number } | undefined
  select(part: Part | undefined, field?: DesignPath): void
  /** Selects several parts, each once; the first is the one that all views show. */
  selectAll(parts: readonly Part[], field?: DesignPath): void
  /** Takes a part into the selection, or out of it. */
  toggle(part: Part): void
  showEnvironment(name: string): void
  showPane(pane: Pane): void
  showRequirement(id: RequirementId | undefined): void
  showLine(number: number): void
}

const none: readonly Part[] = []

/** Everything that is selected, the part that all views show first. */
export function selectedParts({
  selection,
  others,
}: Pick<ViewStore, 'selection' | 'others'>): readonly Part[] {
  return selection ? [selection, ...others] : none
}

/** What is being looked at. Never part of a design, never in a link, never undone. */
export const useViewStore = create<ViewStore>()((set, get) => ({
  selection: undefined,
  others: none,
  environment: 'prod',
  pane: 'template',
  field: undefined,
  requirement: undefined,
  line: undefined,
  select: (selection, field) => set({ selection, others: none, field, line: undefined }),
  selectAll(parts, field) {
    const [selection, ...others] = new Map(parts.map(part => [partKey(part), part])).values()
    set({ selection, others: others.length > 0 ? others : none, field, line: undefined })
  },
  toggle(part) {
    const parts = selectedParts(get())
    const without = parts.filter(each => partKey(each) !== partKey(part))
    get().selectAll(without.length < parts.length ? without : [...parts, part])
  },
  showEnvironment: environment => set({ environment }),
  showPane: pane => set({ pane }),
  showRequirement: requirement => set({ requirement }),
  showLine: number => set({ line: { number }, pane: 'template' }),
}))
