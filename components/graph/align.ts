import type { Box } from './nearest'
import type { Point } from './graph-model'
import { gridStep } from './sizes'

/** Where a dragged node lands, and the lines on which it then stands with others. */
export interface Landing {
  readonly at: Point
  /** The x of left edges, and the y of centres, that it shares. */
  readonly x?: number
  readonly y?: number
}

const reach = 6

/** Lands a dragged node on the grid, or in line with a node that it is nearly in line with. */
export function align(node: Box, others: readonly Box[]): Landing {
  const nearestOf = (values: readonly number[], to: number) =>
    values.reduce<number | undefined>((best, each) => {
      const distance = Math.abs(each - to)
      return distance <= reach && (best === undefined || distance < Math.abs(best - to)) ? each : best
    }, undefined)
  const x = nearestOf(
    others.map(each => each.x),
    node.x,
  )
  const half = node.height / 2
  const y = nearestOf(
    others.map(each => each.y + each.height / 2),
    node.y + half,
  )
  const at = { x: x ?? snap(node.x), y: y === undefined ? snap(node.y) : y - half }
  return { at, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) }
}

function snap(value: number): number {
  return Math.round(value / gridStep) * gridStep
}
