import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'

interface Drag {
  readonly from: number
  /** Where the row would stand if it were dropped now. */
  readonly to: number
}

/**
 * Rows of a list that are dragged by a grip, or moved with Alt and an arrow key. The list's children are its rows, in order.
 * `move` is called once a drop, with the position before and the one after; Esc drops nothing.
 */
export function useReorder<List extends HTMLElement>(
  count: number,
  move: (from: number, to: number) => void,
) {
  const list = useRef<List>(null)
  const [drag, setDrag] = useState<Drag>()
  const isDragging = drag !== undefined

  useEffect(() => {
    if (!isDragging) return
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setDrag(undefined)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [isDragging])

  function follow(y: number) {
    if (!drag) return
    const rows = [...(list.current?.children ?? [])]
    const to = rows.filter((row, position) => position !== drag.from && middle(row) < y).length
    if (to === drag.to) return
    setDrag({ from: drag.from, to })
    rows[to]?.scrollIntoView({ block: 'nearest' })
  }

  function drop() {
    if (!drag) return
    setDrag(undefined)
    if (drag.to !== drag.from) move(drag.from, drag.to)
  }

  return {
    list,
    /** Class names of the row at a position: that it is dragged, or on which side the drop would be. */
    rowClass(position: number): string | undefined {
      if (drag?.from === position) return 'dragged'
      if (drag?.to !== position) return undefined
      return drag.to < drag.from ? 'drop-above' : 'drop-below'
    },
    gripProps: (from: number) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || isDisabled(event.currentTarget)) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from, to: from })
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => follow(event.clientY),
      onPointerUp: drop,
      onPointerCancel: () => setDrag(undefined),
    }),
    onKeyDown(event: KeyboardEvent<HTMLElement>, from: number) {
      const to = from + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0)
      // In a field the same keys belong to the field.
      const isInField = event.target instanceof Element && event.target.matches('input, select, textarea')
      if (!event.altKey || to === from || isInField || isDisabled(event.currentTarget)) return
      event.preventDefault()
      event.stopPropagation()
      if (to >= 0 && to < count) move(from, to)
    },
  }
}

/** Whether the list can only be looked at. A summary and a pointer pass by a disabled fieldset. */
function isDisabled(element: Element): boolean {
  return element.closest(':disabled') !== null
}

function middle(row: Element): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
