import { useEffect, useRef } from 'react'
import type { FlowNode } from './flow'

/** Gives the focus to the canvas when the node that has it goes, as with undo: no key would reach the graph otherwise. */
export function useKeptFocus(canvas: HTMLElement | null, nodes: readonly FlowNode[]): void {
  const focused = useRef<string>(undefined)

  useEffect(() => {
    if (!canvas) return
    const onFocus = ({ target }: FocusEvent) => {
      const node = target instanceof Element && target.closest<HTMLElement>('.react-flow__node')
      focused.current = node ? node.dataset.id : undefined
    }
    // A node that is removed gives the focus to nobody.
    const onBlur = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) focused.current = undefined
    }
    canvas.addEventListener('focusin', onFocus)
    canvas.addEventListener('focusout', onBlur)
    return () => {
      canvas.removeEventListener('focusin', onFocus)
      canvas.removeEventListener('focusout', onBlur)
    }
  }, [canvas])

  useEffect(() => {
    const id = focused.current
    if (!canvas || id === undefined || nodes.some(each => each.id === id)) return
    focused.current = undefined
    const { activeElement } = document
    if (activeElement === document.body || canvas.contains(activeElement))
      canvas.focus({ preventScroll: true })
  }, [canvas, nodes])
}
