import { useEffect, type RefObject } from 'react'
import { pathText, type DesignPath } from '@/lib/problem'
import { useViewStore } from '@/stores/view-store'
import { isWithin } from './fields/use-field'

/** Brings the field that a problem names into view and puts the focus there; opens what it is folded in. */
export function useFocusedField(root: RefObject<HTMLElement | null>) {
  const field = useViewStore(state => state.field)
  useEffect(() => {
    if (!field || !root.current) return
    const target = findField(root.current, field)
    if (!target) return
    for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true
    target.scrollIntoView({ block: 'center' })
    target.focus({ preventScroll: true })
  }, [field, root])
}

/** The field at a path; else the first one beneath it; else the nearest one above it. */
function findField(root: HTMLElement, path: DesignPath): HTMLElement | undefined {
  const wanted = pathText(path)
  const fields = [...root.querySelectorAll<HTMLElement>('[data-path]')]
  const at = (element: HTMLElement) => element.dataset.path ?? ''
  const found =
    fields.find(each => at(each) === wanted) ??
    fields.find(each => isWithin(at(each), wanted)) ??
    fields.filter(each => isWithin(wanted, at(each))).sort((a, b) => at(b).length - at(a).length)[0]
  const focusable = 'input, select, textarea, button, summary'
  return found && !found.matches(focusable) ? (found.querySelector<HTMLElement>(focusable) ?? found) : found
}
