import type { KeyboardEvent, PointerEvent } from 'react'
import { panelSizes, useLayoutStore, type Panel } from '@/stores/layout-store'

interface SplitterProps {
  readonly panel: Panel
  /** What it resizes, for a screen reader. */
  readonly label: string
  /** `column` divides left from right. */
  readonly direction: 'column' | 'row'
  /** 1 when the panel grows to the right or downwards, -1 when it grows to the left or upwards. */
  readonly grows: 1 | -1
  readonly size: number
  readonly max: number
}

/** Divides two panels: drag, arrows (Shift for more), Home and End; a double click goes back to the default. */
export function Splitter({ panel, label, direction, grows, size, max }: SplitterProps) {
  const resize = useLayoutStore(state => state.resize)
  const { min } = panelSizes[panel]
  const to = (wanted: number) => resize(panel, Math.min(max, wanted))

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return
    const handle = event.currentTarget
    const position = (at: { clientX: number; clientY: number }) =>
      direction === 'column' ? at.clientX : at.clientY
    const start = position(event)
    handle.setPointerCapture(event.pointerId)
    const onMove = (move: globalThis.PointerEvent) => to(size + (position(move) - start) * grows)
    const onEnd = () => {
      handle.removeEventListener('pointermove', onMove)
      handle.removeEventListener('pointerup', onEnd)
      handle.removeEventListener('pointercancel', onEnd)
    }
    handle.addEventListener('pointermove', onMove)
    handle.addEventListener('pointerup', onEnd)
    handle.addEventListener('pointercancel', onEnd)
  }

  function onKeyDown(event: KeyboardEvent) {
    const [back, forth] = direction === 'column' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    const step = (event.shiftKey ? 64 : 16) * grows
    if (event.key === forth) to(size + step)
    else if (event.key === back) to(size - step)
    else if (event.key === 'Home') to(min)
    else if (event.key === 'End') to(max)
    else return
    event.preventDefault()
  }

  return (
    <div
      className={`splitter ${direction}`}
      role="separator"
      aria-label={label}
      aria-orientation={direction === 'column' ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => resize(panel, undefined)}
    />
  )
}
