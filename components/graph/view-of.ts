import type { Viewport } from '@xyflow/react'
import { partKey } from '@/lib/cfn/origin'
import type { GraphModel, Positions } from './graph-model'
import { columnHeadTop, margin } from './sizes'

interface Size {
  readonly width: number
  readonly height: number
}
export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The tools at the foot of the canvas keep this to themselves. */
const tools = 48
const beside = 12
/** So near to 100 % the sharp text is worth more than a few pixels. */
const almost = 0.985
export const zoomLimits = { least: 0.05, most: 2, readable: 0.75, far: 0.5 }

/** What the nodes take up, or those of the parts with these keys. */
export function boundsOf(model: GraphModel, positions: Positions, only?: ReadonlySet<string>): Bounds {
  const boxes = model.nodes.flatMap(({ id, width, height, face }) => {
    const at = positions.get(id)
    return at && (!only || only.has(partKey(face.part)))
      ? [{ ...at, right: at.x + width, bottom: at.y + height }]
      : []
  })
  return {
    left: Math.min(...boxes.map(each => each.x)),
    top: Math.min(...boxes.map(each => each.y)),
    right: Math.max(...boxes.map(each => each.right)),
    bottom: Math.max(...boxes.map(each => each.bottom)),
  }
}

/** Everything in view, never above 100 %, and with the left edge where it is at 100 %. */
export function wholeView(bounds: Bounds, canvas: Size, least: number): Viewport {
  const left = Math.min(margin, bounds.left)
  const top = Math.min(columnHeadTop, bounds.top)
  const across = (canvas.width - margin - beside) / (bounds.right - left)
  const down = (canvas.height - tools - columnHeadTop) / (bounds.bottom - top)
  const fitting = Math.min(across, down)
  const zoom = fitting > almost ? 1 : Math.max(least, fitting)
  return { x: margin - left * zoom, y: columnHeadTop - top * zoom, zoom }
}

/** The bounds in the middle of the canvas, at most at 100 %. */
export function centredView(bounds: Bounds, canvas: Size): Viewport {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top]
  const free = { width: canvas.width - 2 * margin, height: canvas.height - tools - 2 * margin }
  const zoom = Math.min(1, Math.max(zoomLimits.least, Math.min(free.width / width, free.height / height)))
  return {
    x: (canvas.width - (bounds.left + bounds.right) * zoom) / 2,
    y: (canvas.height - tools - (bounds.top + bounds.bottom) * zoom) / 2,
    zoom,
  }
}

/** The same view, moved just so far that the bounds are in it; the view itself if they are. */
export function viewWith(bounds: Bounds, view: Viewport, canvas: Size): Viewport {
  const shift = (from: number, to: number, offset: number, size: number) => {
    const [start, end] = [from * view.zoom + offset, to * view.zoom + offset]
    if (start < margin) return margin - start
    return end > size ? Math.max(size - end, margin - start) : 0
  }
  const x = shift(bounds.left, bounds.right, view.x, canvas.width - beside)
  const y = shift(bounds.top, bounds.bottom, view.y, canvas.height - tools - 4)
  return x === 0 && y === 0 ? view : { ...view, x: view.x + x, y: view.y + y }
}

/** The same rows at 100 %, from the left edge where the columns fit; never beside or above the graph. */
export function actualView(bounds: Bounds, view: Viewport, canvas: Size): Viewport {
  const middle = (size: number, offset: number) => size / 2 - (size / 2 - offset) / view.zoom
  const within = (offset: number, size: number, end: number) =>
    Math.min(0, Math.max(Math.min(0, size - end), offset))
  return {
    x: within(middle(canvas.width, view.x), canvas.width - beside, bounds.right),
    y: within(middle(canvas.height, view.y), canvas.height - tools, bounds.bottom),
    zoom: 1,
  }
}
