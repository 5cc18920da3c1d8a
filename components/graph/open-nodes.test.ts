import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'
import { anyDesign } from '@/lib/design/testing/any-design'
import type { GraphEdge, GraphModel, GraphNode, Point, Positions } from './graph-model'
import { layout } from './layout'
import { makeRoom } from './make-room'
import { routeEdges } from './routing'
import { settle } from './settle'
import { ordersSized } from './testing/designs'
import { toGraph, type Shown } from './to-graph'

const seed = Number(process.env['SEED'] ?? 20261123)
const nobody: ReadonlySet<string> = new Set()

function placed(design: Design, shown: Partial<Shown>): { model: GraphModel; positions: Positions } {
  const model = toGraph(design, { environment: design.environments[0]?.name ?? '', ...shown })
  return { model, positions: makeRoom(model.nodes, layout(model).positions, nobody) }
}

const open = (...names: string[]) => new Set(names)
const allOf = (design: Design) => open(...design.functions.map(each => each.name))
const at = (positions: Positions, id: string): Point => positions.get(id) ?? { x: NaN, y: NaN }

function overlaps(nodes: readonly GraphNode[], positions: Positions): string[] {
  const boxes = nodes.map(node => ({ node, ...at(positions, node.id) }))
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        b =>
          a.x < b.x + b.node.width &&
          b.x < a.x + a.node.width &&
          a.y < b.y + b.node.height &&
          b.y < a.y + a.node.height,
      )
      .map(b => `${a.node.id} ${b.node.id}`),
  )
}

/** A design with any of its functions open, with or without the column of foundations. */
const anyShown = anyDesign.chain(design =>
  fc.record({
    design: fc.constant(design),
    open: fc.subarray(design.functions.map(each => each.name)).map(names => open(...names)),
    foundations: fc.boolean(),
  }),
)

test(`no two nodes overlap, whichever are open (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyShown, ({ design, ...shown }) => {
      const { model, positions } = placed(design, shown)
      expect([...positions.keys()].sort()).toEqual(model.nodes.map(each => each.id).sort())
      expect(overlaps(model.nodes, positions)).toEqual([])
    }),
    { numRuns: 60, seed },
  )
})

test(`opening keeps order and columns, and folding takes everything back (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyShown, ({ design, ...shown }) => {
      const opened = placed(design, shown)
      const folded = placed(design, { ...shown, open: nobody })
      const byHeight = ({ model, positions }: typeof opened) =>
        model.nodes
          .filter(each => each.face.kind === 'function')
          .map(each => each.id)
          .sort((a, b) => at(positions, a).y - at(positions, b).y)
      expect(byHeight(opened)).toEqual(byHeight(folded))
      for (const [id, { x, y }] of folded.positions) {
        expect(at(opened.positions, id).x).toBe(x)
        expect(at(opened.positions, id).y).toBeGreaterThanOrEqual(y)
      }
      expect(layout(opened.model)).toEqual(layout(folded.model))
    }),
    { numRuns: 30, seed },
  )
})

test('an open node pushes down what is below it and leaves what is above', () => {
  const folded = placed(starter, {}).positions
  const { model, positions } = placed(starter, { open: open('create-item') })
  const opened = model.nodes.find(each => each.id === 'function/create-item')
  expect(opened).toMatchObject({ height: 48 + 7 * 21 + 4, folded: 48 })
  for (const id of ['function/list-items', 'function/create-item', 'table/items', 'waf'])
    expect(positions.get(id)).toEqual(folded.get(id))
  const gap = at(positions, 'function/get-item').y - at(positions, 'function/create-item').y - 199
  expect(gap).toBe(10)
})

test('an open node keeps its ports', () => {
  const [folded, opened] = [placed(starter, {}), placed(starter, { open: open('delete-item') })]
  const wayOf = ({ model, positions }: typeof folded, id: string) =>
    routeEdges(model, positions).get(id)?.points
  const ids = folded.model.edges.map(each => each.id).filter(id => id.includes('delete-item'))
  expect(ids.length).toBeGreaterThan(1)
  for (const id of ids) expect(wayOf(opened, id)).toEqual(wayOf(folded, id))
})

test('what a person has moved stays, even below an open node', () => {
  const { model } = placed(starter, { open: allOf(starter) })
  const moved = new Set(['function/get-item'])
  const kept = new Map(layout(model).positions).set('function/get-item', { x: 440, y: 110 })
  const settled = settle(model.nodes, layout(model), kept, moved)
  expect(makeRoom(model.nodes, settled, moved).get('function/get-item')).toEqual({ x: 440, y: 110 })
})

test('opening changes no kept place', () => {
  const folded = toGraph(starter, { environment: 'prod' })
  const kept = settle(folded.nodes, layout(folded), layout(folded).positions, nobody)
  const opened = toGraph(starter, { environment: 'prod', open: allOf(starter) })
  expect(settle(opened.nodes, layout(opened), kept, nobody)).toEqual(kept)
})

test(`links and reads run behind no node (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      anyShown,
      fc.constantFrom('keys', 'logs', 'alarms', 'dashboard', 'tracing', 'config'),
      (some, kind) => {
        const { model, positions } = placed(some.design, { ...some, foundation: { kind } })
        expect(hidden(model, positions)).toEqual([])
      },
    ),
    { numRuns: 60, seed },
  )
  const { model, positions } = placed(ordersSized, { foundations: true, open: allOf(ordersSized) })
  expect(model.edges.some(each => each.target.startsWith('secret/'))).toBe(true)
  expect(hidden(model, positions)).toEqual([])
})

/** The edges to foundations that go through the inside of a node. */
function hidden(model: GraphModel, positions: Positions): string[] {
  const ways = routeEdges(model, positions)
  const isToFoundation = ({ kind, target }: GraphEdge) => kind === 'link' || target.startsWith('secret/')
  return model.edges.filter(isToFoundation).flatMap(edge => {
    const points = ways.get(edge.id)?.points ?? []
    expect(points.length).toBeGreaterThan(1)
    return points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to
      expect(from.x === to.x || from.y === to.y).toBe(true)
      return model.nodes
        .filter(node => isThrough(from, to, node, at(positions, node.id)))
        .map(node => `${edge.id} behind ${node.id}`)
    })
  })
}

function isThrough(from: Point, to: Point, { width, height }: GraphNode, { x, y }: Point): boolean {
  const isBeside = Math.max(from.x, to.x) <= x || Math.min(from.x, to.x) >= x + width
  const isAbove = Math.max(from.y, to.y) <= y || Math.min(from.y, to.y) >= y + height
  return !isBeside && !isAbove
}
