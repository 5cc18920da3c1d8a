import { useReactFlow } from '@xyflow/react'
import { useEffect, useEffectEvent, useState } from 'react'
import { selectedParts, useViewStore } from '@/stores/view-store'
import type { GraphModel, Point, Positions } from './graph-model'
import { boxesOf } from './nearest'

/** A rectangle in the window, from where the mouse was pressed to where it is. */
interface Rectangle {
  readonly from: Point
  readonly to: Point
}

/** A smaller one is a click. */
const least = 4

/** A rectangle that is drawn with Shift on the empty canvas; what it touches is selected beside what is. */
export function Marquee({
  canvas,
  model,
  positions,
}: {
  canvas: HTMLElement
  model: GraphModel
  positions: Positions
}) {
  const { screenToFlowPosition } = useReactFlow()
  const [drawn, setDrawn] = useState<Rectangle>()

  const select = useEffectEvent((rectangle: Rectangle) => {
    if (sizeOf(rectangle) < least) return
    selectWithin(model, positions, {
      from: screenToFlowPosition(rectangle.from),
      to: screenToFlowPosition(rectangle.to),
    })
    canvas.focus({ preventScroll: true })
  })

  useEffect(() => {
    let drag = new AbortController()
    function end() {
      drag.abort()
      setDrawn(undefined)
    }
    function onMouseDown(event: MouseEvent) {
      const isEmpty = event.target instanceof Element && event.target.matches('.react-flow__pane')
      if (!isEmpty || !event.shiftKey || event.button !== 0) return
      // Or else it moves the view.
      event.stopPropagation()
      event.preventDefault()
      end()
      const from = pointOf(event)
      setDrawn({ from, to: from })
      // From here on and not after the next paint: a quick drag is over by then.
      drag = new AbortController()
      const { signal } = drag
      window.addEventListener('mousemove', moved => setDrawn({ from, to: pointOf(moved) }), { signal })
      window.addEventListener(
        'mouseup',
        released => {
          end()
          select({ from, to: pointOf(released) })
        },
        { signal },
      )
      window.addEventListener('keydown', pressed => pressed.key === 'Escape' && end(), { signal })
    }
    canvas.addEventListener('mousedown', onMouseDown, true)
    return () => {
      drag.abort()
      canvas.removeEventListener('mousedown', onMouseDown, true)
    }
  }, [canvas])

  if (!drawn) return null
  const { left, top } = canvas.getBoundingClientRect()
  const { from, to } = sorted(drawn)
  return (
    <div className="marquee-ground">
      <div
        className="marquee"
        style={{ left: from.x - left, top: from.y - top, width: to.x - from.x, height: to.y - from.y }}
      />
    </div>
  )
}

/** Selects the parts of all nodes that a rectangle touches, beside what is selected. */
export function selectWithin(model: GraphModel, positions: Positions, rectangle: Rectangle) {
  const { from, to } = sorted(rectangle)
  const touched = new Set(
    boxesOf(model, positions)
      .filter(({ x, y, width, height }) => x < to.x && x + width > from.x && y < to.y && y + height > from.y)
      .map(each => each.id),
  )
  const { selectAll } = useViewStore.getState()
  const before = selectedParts(useViewStore.getState())
  const parts = model.nodes.filter(each => touched.has(each.id)).map(each => each.face.part)
  if (parts.length > 0) selectAll([...before, ...parts])
}

function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY }
}

function sizeOf({ from, to }: Rectangle): number {
  return Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))
}

/** The same rectangle from its left upper corner to its right lower one. */
function sorted({ from, to }: Rectangle): Rectangle {
  return {
    from: { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) },
    to: { x: Math.max(from.x, to.x), y: Math.max(from.y, to.y) },
  }
}
