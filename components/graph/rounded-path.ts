import type { Point } from './graph-model'
import { arrow, corner } from './sizes'

/** The SVG path along the points, with round corners. It ends before the arrow's tip, so that the tip stays sharp. */
export function roundedPath(points: readonly Point[]): string {
  const [first] = points
  if (!first) return ''
  const last = points.length - 1
  const parts = [`M${first.x},${first.y}`]
  points.forEach((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (!before) return
    if (index === last || !after) {
      const end = towards(point, before, arrow.length - 1)
      parts.push(`L${end.x},${end.y}`)
      return
    }
    const radius = Math.min(
      corner,
      distance(before, point) / (index === 1 ? 1 : 2),
      distance(point, after) / (index === last - 1 ? 1 : 2),
    )
    const [start, end] = [towards(point, before, radius), towards(point, after, radius)]
    parts.push(`L${start.x},${start.y}`, `Q${point.x},${point.y} ${end.x},${end.y}`)
  })
  return parts.join(' ')
}

/** The arrow's tip at the end of the points, as an SVG path. */
export function arrowPath(points: readonly Point[]): string {
  const [before, tip] = points.slice(-2)
  if (!before || !tip) return ''
  const { length, width } = arrow
  if (before.x === tip.x) {
    const back = tip.y > before.y ? -length : length
    return `M${tip.x} ${tip.y}l${-width / 2} ${back}h${width}Z`
  }
  const back = tip.x > before.x ? -length : length
  return `M${tip.x} ${tip.y}l${back} ${-width / 2}v${width}Z`
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to)
  if (length === 0) return from
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by }
}
