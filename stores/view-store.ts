import { create } from 'zustand'
import type { Part, RequirementId } from '@/lib/cfn/origin'
import type { DesignPath } from '@/lib/problem'

export const panes = ['template', 'problems', 'requirements', 'parameters', 'artifact'] as const
export type Pane = (typeof panes)[number]

export interface ViewStore {
  /** What graph, inspector, outline and template show together. Nothing selected: the whole design. */
  readonly selection: Part | undefined
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
  showEnvironment(name: string): void
  showPane(pane: Pane): void
  showRequirement(id: RequirementId | undefined): void
  showLine(number: number): void
}

/** What is being looked at. Never part of a design, never in a link, never undone. */
export const useViewStore = create<ViewStore>()(set => ({
  selection: undefined,
  environment: 'prod',
  pane: 'template',
  field: undefined,
  requirement: undefined,
  line: undefined,
  select: (selection, field) => set({ selection, field, line: undefined }),
  showEnvironment: environment => set({ environment }),
  showPane: pane => set({ pane }),
  showRequirement: requirement => set({ requirement }),
  showLine: number => set({ line: { number }, pane: 'template' }),
}))
