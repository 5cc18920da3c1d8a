import { useEffect, useState } from 'react'
import { useDesignStore } from '@/stores/design-store'
import { panelSizes, useLayoutStore, type Panel } from '@/stores/layout-store'

const topBar = 48
const tabs = 36
const rail = 44
const leastCanvas = { width: 480, height: 240 }
/** In a window that is narrower than this, in px, a design can only be looked at. */
export const leastWidth = 640

export interface Frame {
  readonly isPhone: boolean
  /** The outline's width; 44 as a rail. */
  readonly outline: number
  readonly isOutlineOpen: boolean
  /** 0 when it is folded. */
  readonly inspector: number
  readonly isInspectorOpen: boolean
  /** The inspector lies over the canvas instead of beside it. */
  readonly isInspectorOver: boolean
  readonly pane: number
  readonly isPaneOpen: boolean
  readonly paneMax: number
  readonly why: number
  readonly isWhyOpen: boolean
}

/** Where everything stands in a window of this size: the person's choices, within what fits. */
export function useFrame(): Frame {
  const { width, height } = useWindowSize()
  const sizes = useLayoutStore(state => state.sizes)
  const open = useLayoutStore(state => state.open)
  const rows = useDesignStore(state => Math.max(state.design.routes.length, state.design.functions.length))

  const wide = width >= 1680
  const initial = (panel: Panel) => sizes[panel] ?? panelSizes[panel][wide ? 'wide' : 'initial']
  const isInspectorOver = width < 1024
  const isOutlineOpen = open.outline ?? width >= 1280
  const isOverlayOpen = useLayoutStore(state => state.isInspectorOver)
  const isInspectorOpen = isInspectorOver ? isOverlayOpen : (open.inspector ?? true)
  const isPaneOpen = open.pane ?? width >= 1024
  const isWhyOpen = open.why ?? width >= 1280

  const left = isOutlineOpen ? initial('outline') : rail
  // The canvas keeps its least width: the inspector yields first, then the outline.
  const forInspector = width - left - leastCanvas.width
  const inspector = isInspectorOver
    ? 360
    : Math.max(panelSizes.inspector.min, Math.min(initial('inspector'), forInspector))
  const beside = isInspectorOpen && !isInspectorOver ? inspector : 0
  const outline = isOutlineOpen
    ? Math.max(panelSizes.outline.min, Math.min(left, width - beside - leastCanvas.width))
    : rail
  const paneMax = Math.max(panelSizes.pane.min, height - topBar - leastCanvas.height)
  const paneInitial = sizes.pane ?? (rows >= 8 ? 200 : panelSizes.pane.initial)
  return {
    isPhone: width < leastWidth,
    outline,
    isOutlineOpen,
    inspector,
    isInspectorOpen,
    isInspectorOver,
    pane: isPaneOpen ? Math.min(paneInitial, paneMax) : tabs,
    isPaneOpen,
    paneMax,
    why: initial('why'),
    isWhyOpen,
  }
}

function useWindowSize() {
  const [size, setSize] = useState(() => ({ width: window.innerWidth, height: window.innerHeight }))
  useEffect(() => {
    const onResize = () => setSize({ width: window.innerWidth, height: window.innerHeight })
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])
  return size
}
