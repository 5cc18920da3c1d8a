import { create } from 'zustand'
import { readStored, writeStored } from './stored'

/** The sizes of look and layout: default, least and most, in px. */
export const panelSizes = {
  outline: { initial: 192, wide: 240, min: 160, max: 320 },
  inspector: { initial: 336, wide: 360, min: 304, max: 520 },
  pane: { initial: 300, wide: 300, min: 120, max: 1200 },
  why: { initial: 248, wide: 248, min: 200, max: 360 },
} as const
export type Panel = keyof typeof panelSizes

/** Whether a panel was opened or folded by hand; not set, the width of the window decides. */
export interface LayoutStore {
  /** Chosen sizes in px; a panel without one has its default. */
  readonly sizes: Partial<Record<Panel, number>>
  readonly open: Partial<Record<Panel, boolean>>
  /** The graph has a small map of itself in its corner. */
  readonly hasMap: boolean
  /** The graph has the foundations as a column, beside the strip. */
  readonly hasFoundations: boolean
  /** The inspector lies over the graph in a narrow window, until it is closed. */
  readonly isInspectorOver: boolean
  /** The pane has taken the place of the graph. */
  readonly isPaneFull: boolean
  resize(panel: Panel, size: number | undefined): void
  setOpen(panel: Panel, open: boolean): void
  setMap(isShown: boolean): void
  setFoundations(isShown: boolean): void
  setPaneFull(full: boolean): void
  setInspectorOver(over: boolean): void
  /** Opens the inspector in a window of any width. */
  openInspector(): void
}

const storageKey = 'groundplan.layout'

export const useLayoutStore = create<LayoutStore>()((set, get) => {
  const keep = () => {
    const { sizes, open, hasMap, hasFoundations } = get()
    writeStored(storageKey, { sizes, open, hasMap, hasFoundations })
  }
  return {
    ...stored(),
    isPaneFull: false,
    isInspectorOver: false,
    resize(panel, size) {
      const { [panel]: _, ...others } = get().sizes
      const { min, max } = panelSizes[panel]
      const sizes =
        size === undefined ? others : { ...others, [panel]: Math.round(Math.min(max, Math.max(min, size))) }
      set({ sizes })
      keep()
    },
    setOpen(panel, open) {
      set({ open: { ...get().open, [panel]: open }, ...(panel === 'pane' ? { isPaneFull: false } : {}) })
      keep()
    },
    setMap(hasMap) {
      set({ hasMap })
      keep()
    },
    setFoundations(hasFoundations) {
      set({ hasFoundations })
      keep()
    },
    setPaneFull: isPaneFull => set({ isPaneFull }),
    setInspectorOver: isInspectorOver => set({ isInspectorOver }),
    openInspector() {
      set({ isInspectorOver: true })
      if (get().open.inspector === false) get().setOpen('inspector', true)
    },
  }
})

type Stored = Pick<LayoutStore, 'sizes' | 'open' | 'hasMap' | 'hasFoundations'>

function stored(): Stored {
  const found = readStored(storageKey) as Partial<Stored> | undefined
  const sizes: LayoutStore['sizes'] = {}
  const open: LayoutStore['open'] = {}
  for (const panel of Object.keys(panelSizes) as Panel[]) {
    const size = found?.sizes?.[panel]
    const { min, max } = panelSizes[panel]
    if (typeof size === 'number' && size >= min && size <= max) sizes[panel] = size
    const isOpen = found?.open?.[panel]
    if (typeof isOpen === 'boolean') open[panel] = isOpen
  }
  return { sizes, open, hasMap: found?.hasMap === true, hasFoundations: found?.hasFoundations === true }
}
