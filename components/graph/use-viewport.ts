import { useReactFlow, useStore } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import { partKey } from '@/lib/cfn/origin'
import { isAnotherDesign, useDesignStore, useReadOnly } from '@/stores/design-store'
import { useLayoutStore } from '@/stores/layout-store'
import { selectedParts, useViewStore } from '@/stores/view-store'
import type { FlowEdge, FlowNode } from './flow'
import type { GraphModel, Positions } from './graph-model'
import { actualView, boundsOf, centredView, viewWith, wholeView, zoomLimits } from './view-of'

/** Reads a duration from the tokens, which are 0 where less motion is wanted. */
function slow() {
  return parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--slow')) || 0
}

/** The part of the graph in view: everything at first, later wherever a person went, and always the selection. */
export function useViewport(model: GraphModel, positions: Positions) {
  const { setViewport, getViewport } = useReactFlow<FlowNode, FlowEdge>()
  const width = useStore(state => state.width)
  // The notice of a shared design stands higher than the tools.
  const notice = useReadOnly() ? 24 : 0
  const height = useStore(state => Math.max(0, state.height - notice))
  const isFar = useStore(state => state.transform[2] < zoomLimits.far)
  const isTouched = useRef(false)
  const latest = useRef({ model, positions, width, height })
  useEffect(() => {
    latest.current = { model, positions, width, height }
  })

  const show = useCallback(
    (least: number, duration: number) => {
      const { model, positions, ...canvas } = latest.current
      if (canvas.width === 0 || model.nodes.length === 0) return
      void setViewport(wholeView(boundsOf(model, positions), canvas, least), { duration })
    },
    [setViewport],
  )

  // Until a person moves the view, it follows the size of the canvas.
  useEffect(() => {
    if (!isTouched.current) show(zoomLimits.readable, 0)
  }, [width, height, show])
  useEffect(
    () =>
      useDesignStore.subscribe((now, before) => {
        if (!isAnotherDesign(now, before)) return
        isTouched.current = false
        requestAnimationFrame(() => show(zoomLimits.readable, 0))
      }),
    [show],
  )

  // Another column makes another whole.
  const hasFoundations = useLayoutStore(state => state.hasFoundations)
  useEffect(() => {
    isTouched.current = false
    show(zoomLimits.readable, slow())
  }, [hasFoundations, show])

  const selection = useViewStore(state => state.selection)
  const selected = selection && partKey(selection)
  useEffect(() => {
    if (selected === undefined) return
    const frame = requestAnimationFrame(() => {
      const { model, positions, ...canvas } = latest.current
      const isThere = model.nodes.some(each => partKey(each.face.part) === selected)
      if (!isThere || canvas.width === 0) return
      const view = getViewport()
      const next = viewWith(boundsOf(model, positions, new Set([selected])), view, canvas)
      if (next !== view) void setViewport(next, { duration: slow() })
    })
    return () => cancelAnimationFrame(frame)
  }, [selected, getViewport, setViewport])

  const fitAll = useCallback(() => {
    isTouched.current = false
    show(zoomLimits.least, slow())
  }, [show])
  const fitSelection = useCallback(() => {
    const { model, positions, ...canvas } = latest.current
    const parts = new Set(selectedParts(useViewStore.getState()).map(partKey))
    if (!model.nodes.some(each => parts.has(partKey(each.face.part)))) return
    isTouched.current = true
    void setViewport(centredView(boundsOf(model, positions, parts), canvas), { duration: slow() })
  }, [setViewport])
  const showActualSize = useCallback(() => {
    const { model, positions, ...canvas } = latest.current
    isTouched.current = true
    void setViewport(actualView(boundsOf(model, positions), getViewport(), canvas), { duration: slow() })
  }, [getViewport, setViewport])
  const onMoveStart = useCallback((event: unknown) => {
    if (event) isTouched.current = true
  }, [])
  return { isFar, fitAll, fitSelection, showActualSize, onMoveStart }
}
