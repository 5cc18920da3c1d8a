import { columnOf, type Column } from './columns'
import type { EdgeKind, GraphEdge, GraphModel, GraphNode, Point } from './graph-model'
import { planLanes, type Stretch } from './lane-plan'
import { stack, type Standing } from './stack'
import {
  arrow,
  authorizer,
  columnHeadTop,
  environment,
  firstRowTop,
  foundation,
  frontDoor,
  gaps,
  label,
  labelWidth,
  lambda,
  lane,
  margin,
  onGrid,
  route,
  rows,
  spacing,
  table,
} from './sizes'

export interface ColumnHead {
  readonly column: Column
  readonly x: number
  readonly y: number
}

export interface Layout {
  readonly positions: ReadonlyMap<string, Point>
  readonly heads: readonly ColumnHead[]
}

type Tops = Map<string, number>

/**
 * Where every node stands: a column for each kind, in each row what belongs to one call. Deterministic, and a part's place
 * depends on what it is connected to only.
 */
export function layout({ nodes, edges }: GraphModel): Layout {
  const inColumn = (column: Column) => nodes.filter(node => columnOf(node) === column)
  const [door, routes] = [inColumn('front-door'), inColumn('routes')]
  const doorTops = frontDoorPositions(door)
  const routeTops = topsOfRoutes(routes)
  const gate = (doorTops.get('authorizer')?.y ?? 0) + authorizer.guardPort
  const asked = edges.find(edge => edge.kind === 'guard')?.target
  const functions = inColumn('functions')
  const functionTops = topsOfFunctions(functions, edges, routeTops, gate, asked)
  const tables = inColumn('tables')
  const tableTops = topsOfTables(tables, edges, functionTops, asked)

  const isWide = routes.some(each => each.width > route.width)
  const routesX = margin + frontDoor.width + (isWide ? gaps.wideRoutes : gaps.routes)
  const routesWidth = isWide ? route.wideWidth : route.width
  const callLanes = lanesBetween(edges, routeTops, functionTops, route.height / 2, lambda.port)
  const callGap = Math.max(isWide ? gaps.functionsOfWide : gaps.functions, callLanes * lane.pitch + 20)
  const functionsX = onGrid(routesX + routesWidth + callGap)
  const tablesX = functionsX + lambda.width + accessGap(edges, functionTops, tableTops)
  const foundations = inColumn('foundations')
  const touched = new Set(edges.map(each => each.target))
  const trunks = foundations.filter(each => touched.has(each.id)).length
  const foundationsX =
    tablesX + table.width + Math.max(gaps.foundations, onGrid(2 * lane.beforeTarget + trunks * lane.pitch))
  const pitch = foundation.height + foundation.between
  const foundationTops = new Map(foundations.map((each, index) => [each.id, firstRowTop + index * pitch]))

  const column = (x: number, tops: Tops) => [...tops].map(([id, y]): [string, Point] => [id, { x, y }])
  const head = (name: Column, x: number) => ({ column: name, x, y: columnHeadTop })
  return {
    positions: new Map([
      ...doorTops,
      ...column(routesX, routeTops),
      ...column(functionsX, functionTops),
      ...column(tablesX, tableTops),
      ...column(foundationsX, foundationTops),
    ]),
    heads: [
      head('front-door', margin),
      head('routes', routesX),
      head('functions', functionsX),
      head('tables', tablesX),
      ...(foundations.length === 0 ? [] : [head('foundations', foundationsX)]),
    ],
  }
}

function frontDoorPositions(nodes: readonly GraphNode[]): Map<string, Point> {
  const positions = new Map<string, Point>()
  const environments = nodes.filter(each => each.face.kind === 'environment')
  let y = firstRowTop
  let x = margin
  environments.forEach((each, index) => {
    positions.set(each.id, { x, y })
    const isLast = index === environments.length - 1
    const next = x + each.width + environment.between
    const hasRoom = next + each.width <= margin + frontDoor.width
    x = hasRoom ? next : margin
    if (!hasRoom || isLast) y += each.folded + (isLast ? frontDoor.smallGap : environment.between)
  })
  for (const each of nodes.filter(node => node.face.kind !== 'environment')) {
    positions.set(each.id, { x: margin, y })
    y += each.folded + frontDoor.gap
  }
  return positions
}

function topsOfRoutes(routes: readonly GraphNode[]): Tops {
  const isFew = routes.length <= rows.few
  const [first, pitch] = isFew ? [rows.first, rows.pitch] : [rows.firstOfMany, rows.pitchOfMany]
  return new Map(routes.map((each, index) => [each.id, first + index * pitch - route.height / 2]))
}

function topsOfFunctions(
  functions: readonly GraphNode[],
  edges: readonly GraphEdge[],
  routeTops: Tops,
  gate: number,
  asked: string | undefined,
): Tops {
  const order = [...routeTops.keys()]
  const rowOf = new Map(order.map((id, row) => [id, row]))
  const callers = sourcesOf(edges, 'traffic')
  const centres = [...routeTops.values()].map(top => top + route.height / 2)
  const isFew = order.length <= rows.few
  const last = (centres.at(-1) ?? rows.first) + rows.pitch
  const standing = functions
    .filter(each => each.id !== asked)
    .map(each => {
      const called = (callers.get(each.id) ?? []).flatMap(route => rowOf.get(route) ?? [])
      const run = firstRun(called.sort((a, b) => a - b))
      const middle = run.length === 0 ? last : mean(run.map(index => centres[index] ?? 0))
      return { id: each.id, height: each.folded, wanted: middle - lambda.port, first: run[0] ?? Infinity }
    })
    .sort((a, b) => (a.first === b.first ? 0 : a.first - b.first))
  const own = standing.every(each => each.height === lambda.height) && isFew
  const gap = own ? spacing.own : spacing.shared
  // Few routes keep one row with their functions; in a long list the last row is the authorizer's.
  const lastRow = Math.max(gate, centres.at(-1) ?? 0) - lambda.port
  const floor = isFew ? Infinity : lastRow - spacing.lastRow
  const ceiling = (isFew ? rows.first : rows.firstOfMany) - lambda.port
  const tops = stack(standing, { gap, ceiling, floor })
  const guard = functions.find(each => each.id === asked)
  if (!guard) return tops
  const bottom = Math.max(
    ceiling - spacing.lastRow,
    ...standing.map(each => (tops.get(each.id) ?? 0) + each.height),
  )
  const inLongList = isFew ? 0 : lastRow
  return tops.set(guard.id, Math.max(gate - lambda.port, inLongList, bottom + spacing.lastRow))
}

function topsOfTables(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  functionTops: Tops,
  asked: string | undefined,
): Tops {
  const allUsers = sourcesOf(edges, 'access')
  const users = (id: string) => allUsers.get(id) ?? []
  const guardTop = asked === undefined ? undefined : functionTops.get(asked)
  const isGuards = (each: GraphNode) => {
    const all = users(each.id)
    return all.length > 0 && all.every(user => user === asked)
  }
  const lowest = Math.max(rows.first - lambda.port, ...functionTops.values())
  const wanted = (each: GraphNode): Standing => {
    const tops = [...new Set(users(each.id))].flatMap(user => functionTops.get(user) ?? [])
    return {
      id: each.id,
      height: each.folded,
      wanted: tops.length === 0 ? lowest : mean(tops) + lambda.port - table.port,
    }
  }
  const byWish = (a: Standing, b: Standing) => a.wanted - b.wanted
  const ceiling = firstRowTop
  const floor = guardTop === undefined ? Infinity : guardTop - spacing.table
  const shared = nodes
    .filter(each => !isGuards(each))
    .map(wanted)
    .sort(byWish)
  const tops = stack(shared, { gap: spacing.table, ceiling, floor })
  const below = Math.max(
    ceiling,
    ...shared.map(each => (tops.get(each.id) ?? 0) + each.height + spacing.table),
  )
  const guards = nodes.filter(isGuards).map(wanted)
  const guardTops = stack(guards, { gap: spacing.table, ceiling: below })
  return new Map([...tops, ...guardTops])
}

/** Where the edges of a kind come from, by where they lead. */
function sourcesOf(edges: readonly GraphEdge[], kind: EdgeKind): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>()
  for (const edge of edges) {
    if (edge.kind !== kind) continue
    const known = sources.get(edge.target)
    if (known) known.push(edge.source)
    else sources.set(edge.target, [edge.source])
  }
  return sources
}

/** How many lanes the calls between two columns need side by side. */
function lanesBetween(edges: readonly GraphEdge[], from: Tops, to: Tops, out: number, into: number): number {
  const stretches = new Map<string, Stretch>()
  for (const { source, target, targetPort = '' } of edges) {
    const [sourceTop, targetTop] = [from.get(source), to.get(target)]
    if (sourceTop === undefined || targetTop === undefined) continue
    const [a, b] = [sourceTop + out, targetTop + into]
    const id = `${target} ${targetPort}`
    const known = stretches.get(id)
    if (Math.abs(a - b) < 1 && !known) continue
    stretches.set(id, { id, from: Math.min(a, b, known?.from ?? a), to: Math.max(a, b, known?.to ?? a) })
  }
  return Math.max(0, ...[...planLanes([...stretches.values()]).values()].map(each => each + 1))
}

function accessGap(edges: readonly GraphEdge[], functionTops: Tops, tableTops: Tops): number {
  const labels = edges.filter(edge => edge.kind === 'access').map(edge => labelWidth(edge.label ?? ''))
  // A secret's readers reach it below all tables, on a lane of their own.
  const read = edges.filter(each => each.kind === 'access' && !tableTops.has(each.target))
  const lanes =
    lanesBetween(edges, functionTops, tableTops, lambda.port, table.port) +
    new Set(read.map(each => each.target)).size
  const text = Math.max(0, ...labels)
  return Math.max(
    gaps.access,
    onGrid(label.offset + text + arrow.length + lanes * lane.pitch + lane.beforeTarget),
  )
}

function firstRun(indexes: readonly number[]): number[] {
  const end = indexes.findIndex((each, position) => each !== (indexes[0] ?? 0) + position)
  return end === -1 ? [...indexes] : indexes.slice(0, end)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
