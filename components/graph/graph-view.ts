import { create } from 'zustand'

export interface GraphViewStore {
  /** Secrets have nodes, beside their places in the strip. */
  readonly showsSecrets: boolean
  /** A was pressed: the next key says what is added. */
  readonly isAdding: boolean
}

/** How the graph is looked at; forgotten with the page. */
export const useGraphView = create<GraphViewStore>()(() => ({ showsSecrets: false, isAdding: false }))
