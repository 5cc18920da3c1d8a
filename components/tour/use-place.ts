import { useLayoutEffect, useState, type RefObject } from 'react'
import { useLayoutStore } from '@/stores/layout-store'
import { outlineOf, placeCard, type Box } from './place'
import type { Step } from './steps'

/** Where the card of a step stands, and the outline around its target. Nothing while the page does not show the target. */
export interface Place {
  readonly card: { readonly left: number; readonly top: number }
  readonly outline: Box
}

/** Follows the target of a step, however panels and window change. */
export function usePlace(step: Step, card: RefObject<HTMLElement | null>): Place | undefined {
  const layout = useLayoutStore()
  const [place, setPlace] = useState<Place>()
  useLayoutEffect(() => {
    const target = document.querySelector(step.target)
    const measure = () => {
      if (!card.current || !target?.isConnected) return setPlace(undefined)
      const { offsetWidth: width, offsetHeight: height } = card.current
      const page = { width: window.innerWidth, height: window.innerHeight }
      const box = target.getBoundingClientRect()
      setPlace({
        card: placeCard(box, { width, height }, page, step.side),
        outline: outlineOf(box, page),
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (target) observer.observe(target)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [step, layout, card])
  return place
}
