import { create } from 'zustand'
import type { GraphModel, Positions } from './graph-model'

export interface GraphViewStore {
  /** The names of the functions whose nodes list what comes with them. */
  readonly open: ReadonlySet<string>
  /** A was pressed: the next key says what is added. */
  readonly isAdding: boolean
  /** The nodes and edges that are drawn now. */
  readonly model: GraphModel
  /** Where the nodes stand now. */
  readonly positions: Positions
}

const allFolded: ReadonlySet<string> = new Set()

/** How the graph is looked at; forgotten with the page. */
export const useGraphView = create<GraphViewStore>()(() => ({
  open: allFolded,
  isAdding: false,
  model: { nodes: [], edges: [] },
  positions: new Map(),
}))

/** Opens these functions' nodes and folds all others. */
export function openOnly(names: readonly string[]): void {
  useGraphView.setState({ open: names.length === 0 ? allFolded : new Set(names) })
}

/** Opens the node of a function, or folds it. */
export function toggleOpen(name: string): void {
  const { open } = useGraphView.getState()
  openOnly(open.has(name) ? [...open].filter(each => each !== name) : [...open, name])
}
