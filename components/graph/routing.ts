import { busesOf, busWay, linkWay, type Box, type Bus } from './bus'
import { isFoundation, type GraphEdge, type GraphModel, type Point, type Positions } from './graph-model'
import { planLanes, type Stretch } from './lane-plan'
import { authorizer, environment, foundation, label, lambda, lane, route, table } from './sizes'

/** The way of an edge: its corners, and where its label begins. */
export interface Way {
  readonly points: readonly Point[]
  readonly labelAt?: Point
}
export type Ways = ReadonlyMap<string, Way>

// By hand: a drag compares every edge in every frame.
export function isSameWay(one: Way, other: Way | undefined): boolean {
  return (
    one.points.length === other?.points.length &&
    isSamePoint(one.labelAt, other.labelAt) &&
    one.points.every((each, at) => isSamePoint(each, other.points[at]))
  )
}

function isSamePoint(one: Point | undefined, other: Point | undefined): boolean {
  return one?.x === other?.x && one?.y === other?.y
}

interface Ends {
  readonly edge: GraphEdge
  readonly from: Point
  to: Point
}

/** The edge that waits for its actions. It leaves below those that are there. */
export const drawnEdge = 'drawn'

/** The way of every edge between nodes at these positions: right angles, and one lane for all that end at one place. */
export function routeEdges({ nodes, edges }: GraphModel, positions: Positions): Ways {
  const boxes = new Map<string, Box>()
  for (const node of nodes) {
    const at = positions.get(node.id)
    if (at) boxes.set(node.id, { ...at, node })
  }
  const ways = new Map<string, Way>()
  const groups = new Map<string, Ends[]>()
  const buses = busesOf(edges, boxes)
  const outs = outsOf(edges, boxes, buses)
  for (const edge of edges) {
    const [source, target] = [boxes.get(edge.source), boxes.get(edge.target)]
    if (!source || !target) continue
    const bus = buses.get(edge.target)
    if (edge.kind === 'link' && bus) ways.set(edge.id, { points: linkWay(source, target, bus) })
    else if (edge.kind === 'guard') ways.set(edge.id, guardWay(source, target, [...boxes.values()]))
    else if (target.node.face.kind === 'api' || target.node.face.kind === 'authorizer') {
      ways.set(edge.id, downWay(source, target))
    } else if (target.node.face.kind === 'route') ways.set(edge.id, trunkWay(source, target))
    else {
      const id = `${edge.target} ${edge.targetPort ?? ''}`
      const ends = { edge, from: outs.get(edge.id) ?? outOf(source), to: intoOf(target, edge.targetPort) }
      pushTo(groups, id, ends)
    }
  }
  for (const ends of groups.values()) arrive(ends)
  const lanes = planLanes([...groups].flatMap(([id, ends]) => stretchOf(id, ends, buses)))
  for (const [id, ends] of groups) {
    for (const { edge, from, to } of ends) {
      const bus = buses.get(edge.target)
      const isDrawn = edge.id === drawnEdge
      const x = to.x - (isDrawn ? lane.ofDrawn : lane.beforeTarget + lane.pitch * (lanes.get(id) ?? 0))
      const labelAt = edge.label === undefined ? {} : { labelAt: { x: from.x + label.offset, y: from.y } }
      const points = bus ? busWay(from, to, lanes.get(id) ?? 0, bus) : sideways(from, to, x)
      ways.set(edge.id, { points, ...labelAt })
    }
  }
  return ways
}

function pushTo<T>(groups: Map<string, T[]>, id: string, each: T): void {
  const group = groups.get(id)
  if (group) group.push(each)
  else groups.set(id, [each])
}

/** Where a call or a right leaves a node. */
export function outOf({ node, x, y }: Box): Point {
  const port =
    node.face.kind === 'route'
      ? route.height / 2
      : node.face.kind === 'authorizer'
        ? authorizer.trafficPort
        : node.folded / 2
  return { x: x + node.width, y: y + port }
}

function intoOf({ node, x, y }: Box, port: string | undefined): Point {
  const { face } = node
  if (face.kind === 'function') return { x, y: y + node.folded / 2 }
  if (isFoundation(face.kind)) return { x, y: y + foundation.height / 2 }
  if (face.kind !== 'table') return { x, y: y + environment.height / 2 }
  const row = port === undefined ? -1 : face.indexes.indexOf(port.replace('index/', ''))
  return { x, y: y + (row === -1 ? table.port : table.firstRowPort + table.row * row) }
}

// Several rights of one function leave it in the order of where they go.
function outsOf(
  edges: readonly GraphEdge[],
  boxes: ReadonlyMap<string, Box>,
  buses: ReadonlyMap<string, Bus>,
): ReadonlyMap<string, Point> {
  const outs = new Map<string, Point>()
  const bySource = new Map<string, { edge: GraphEdge; to: number }[]>()
  for (const edge of edges) {
    const target = boxes.get(edge.target)
    if (edge.kind !== 'access' || !target) continue
    const to = buses.get(edge.target)?.y ?? intoOf(target, edge.targetPort).y
    pushTo(bySource, edge.source, { edge, to })
  }
  for (const [id, all] of bySource) {
    const source = boxes.get(id)
    if (!source) continue
    const right = source.x + source.node.width
    if (all[0]?.edge.id === drawnEdge) {
      outs.set(drawnEdge, { x: right, y: source.y + source.node.folded - lane.afterSource })
      continue
    }
    const first = source.y + source.node.folded / 2 - ((all.length - 1) * lambda.portPitch) / 2
    all.sort((a, b) => a.to - b.to || (a.edge.id < b.edge.id ? -1 : 1))
    all.forEach(({ edge }, index) => outs.set(edge.id, { x: right, y: first + index * lambda.portPitch }))
  }
  return outs
}

/** Spreads the ends of edges at one place by where they come from; a single one ends straight where that is possible. */
function arrive(ends: Ends[]) {
  const room = ends[0]?.edge.targetPort === undefined ? 32 : 0
  const pitch = Math.min(lane.arrivals, room / Math.max(1, ends.length - 1))
  ends.sort((a, b) => a.from.y - b.from.y || (a.edge.id < b.edge.id ? -1 : 1))
  ends.forEach((each, index) => {
    const y = each.to.y + (index - (ends.length - 1) / 2) * pitch
    const slack = room === 0 ? 4 : ends.length === 1 ? 10 : pitch - 2
    each.to = { x: each.to.x, y: Math.abs(each.from.y - y) <= slack ? each.from.y : y }
  })
}

function stretchOf(id: string, ends: readonly Ends[], buses: ReadonlyMap<string, Bus>): Stretch[] {
  const [bus] = ends.flatMap(each => buses.get(each.edge.target) ?? [])
  if (!bus && ends.every(({ from, to }) => from.y === to.y)) return []
  const all = ends.flatMap(({ from, to }) => [from.y, bus?.y ?? to.y])
  return [{ id, from: Math.min(...all), to: Math.max(...all) }]
}

/** Right, along the lane, right again; around where the target does not stand to the right. */
function sideways(from: Point, to: Point, laneX: number): Point[] {
  const isAhead = to.x - from.x >= lane.beforeTarget + lane.afterSource
  if (isAhead && from.y === to.y) return [from, to]
  if (isAhead) {
    const x = Math.max(laneX, from.x + lane.afterSource)
    return [from, { x, y: from.y }, { x, y: to.y }, to]
  }
  const out = from.x + lane.beforeTarget
  const into = to.x - lane.beforeTarget
  const y = Math.abs(from.y - to.y) < 72 ? Math.max(from.y, to.y) + 48 : (from.y + to.y) / 2
  return [from, { x: out, y: from.y }, { x: out, y }, { x: into, y }, { x: into, y: to.y }, to]
}

/** From node to node down the front door, with the label beside the line. */
function downWay(source: Box, target: Box): Way {
  const from = { x: source.x + 28, y: source.y + source.node.height }
  const to = { x: target.x + 28, y: target.y }
  const y = (from.y + to.y) / 2
  const points = from.x === to.x ? [from, to] : [from, { x: from.x, y }, { x: to.x, y }, to]
  return { points, labelAt: { x: Math.max(from.x, to.x) + 12, y } }
}

/** All calls leave the authorizer on one line. */
function trunkWay(source: Box, target: Box): Way {
  const from = outOf(source)
  const to = { x: target.x, y: target.y + route.height / 2 }
  return { points: sideways(from, to, from.x + 12) }
}

/** Straight to the function where no route is in the way, else below all routes. */
function guardWay(source: Box, target: Box, boxes: readonly Box[]): Way {
  const from = { x: source.x + source.node.width, y: source.y + authorizer.guardPort }
  const into = intoOf(target, undefined)
  const routes = boxes.filter(
    each => each.node.face.kind === 'route' && each.x + each.node.width > from.x && each.x < into.x,
  )
  const isBlocked = (y: number) => routes.some(each => y > each.y - 8 && y < each.y + each.node.height + 8)
  const to = Math.abs(from.y - into.y) <= 12 ? { x: into.x, y: from.y } : into
  const firstRoute = Math.min(...routes.map(each => each.x), into.x)
  if (!isBlocked(from.y)) {
    const labelAt = { x: firstRoute + 40, y: from.y }
    return { points: sideways(from, to, into.x - lane.beforeTarget), labelAt }
  }
  const lowest = Math.max(...routes.map(each => each.y + each.node.height)) + lane.arrivals
  const out = from.x + lane.pitch
  const x = into.x - lane.beforeTarget
  const points = [
    from,
    { x: out, y: from.y },
    { x: out, y: lowest },
    { x, y: lowest },
    { x, y: into.y },
    into,
  ]
  return { points, labelAt: { x: firstRoute + 40, y: lowest } }
}
