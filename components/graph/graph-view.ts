import { create } from 'zustand'
import type { Positions } from './graph-model'

export interface GraphViewStore {
  /** Secrets have nodes, beside their places in the strip. */
  readonly showsSecrets: boolean
  /** A was pressed: the next key says what is added. */
  readonly isAdding: boolean
  /** Where the nodes stand now. */
  readonly positions: Positions
}

/** How the graph is looked at; forgotten with the page. */
export const useGraphView = create<GraphViewStore>()(() => ({
  showsSecrets: false,
  isAdding: false,
  positions: new Map(),
}))
