import { create } from 'zustand'
import type { Part } from '@/lib/cfn/origin'
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
  select(part: Part | undefined, field?: DesignPath): void
  showEnvironment(name: string): void
  showPane(pane: Pane): void
}

/** What is being looked at. Never part of a design, never in a link, never undone. */
export const useViewStore = create<ViewStore>()(set => ({
  selection: undefined,
  environment: 'prod',
  pane: 'template',
  field: undefined,
  select: (selection, field) => set({ selection, field }),
  showEnvironment: environment => set({ environment }),
  showPane: pane => set({ pane }),
}))
