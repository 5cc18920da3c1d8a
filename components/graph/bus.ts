import { isFoundation, type GraphEdge, type GraphNode, type Point } from './graph-model'
import { bus as sizes, lane } from './sizes'

/** A node where it stands. */
export interface Box extends Point {
  readonly node: GraphNode
}

/** The line below all nodes on which everything reaches one foundation, so that nothing runs behind a table. */
export interface Bus {
  readonly y: number
  /** Where the line turns up, left of the foundation. */
  readonly trunk: number
  /** Left edges of the nodes that are in the way. */
  readonly lefts: readonly number[]
}

/** A bus for each foundation that an edge leads to. They are nested, so that none crosses another. */
export function busesOf(
  edges: readonly GraphEdge[],
  boxes: ReadonlyMap<string, Box>,
): ReadonlyMap<string, Bus> {
  const ends = [...new Set(edges.map(each => each.target))].flatMap(id => {
    const box = boxes.get(id)
    return box && isFoundation(box.node.face.kind) ? [{ id, box }] : []
  })
  if (ends.length === 0) return new Map()
  const others = [...boxes.values()].filter(each => !isFoundation(each.node.face.kind))
  const bottom = Math.max(...others.map(each => each.y + each.node.height)) + sizes.below
  const lefts = others.map(each => each.x)
  return new Map(
    ends
      .sort((a, b) => b.box.y - a.box.y)
      .map(({ id, box }, index) => [
        id,
        {
          y: bottom + (ends.length - 1 - index) * lane.pitch,
          trunk: box.x - lane.beforeTarget - index * lane.pitch,
          lefts,
        },
      ]),
  )
}

/** The way of a right: along its lane in front of the next column, then on the bus. */
export function busWay(from: Point, to: Point, laneNumber: number, bus: Bus): Point[] {
  const next = nextLeft(from.x, to.x, bus)
  const x = Math.max(
    from.x + lane.afterSource,
    (next ?? bus.trunk + lane.beforeTarget) - lane.beforeTarget - laneNumber * lane.pitch,
  )
  return along(from, to, x, next === undefined ? undefined : bus)
}

/** The way of a link: out at the foot of the node, where it meets no label, and down beside the node's column. */
export function linkWay({ node, x, y }: Box, target: Box, bus: Bus): Point[] {
  const right = x + node.width
  const isDoor = node.face.kind === 'waf' || node.face.kind === 'api'
  const foot = { x: right - sizes.fromRight, y: y + node.height }
  const from = { x: foot.x, y: foot.y + sizes.underNode }
  const to = { x: target.x, y: target.y + target.node.height / 2 }
  const isFree = nextLeft(right, to.x, bus) === undefined
  const beside = right + (isDoor ? sizes.besideDoor : sizes.besideNode)
  return [foot, ...along(from, to, isFree ? bus.trunk : beside, isFree ? undefined : bus)]
}

/** The left edge of the nearest node between two places, if there is any. */
function nextLeft(from: number, to: number, { lefts }: Bus): number | undefined {
  const between = lefts.filter(each => each >= from && each < to)
  return between.length === 0 ? undefined : Math.min(...between)
}

function along(from: Point, to: Point, x: number, bus: Bus | undefined): Point[] {
  const down = bus
    ? [
        { x, y: bus.y },
        { x: bus.trunk, y: bus.y },
        { x: bus.trunk, y: to.y },
      ]
    : [{ x, y: to.y }]
  return [from, { x, y: from.y }, ...down, to]
}
