import { expect, test } from 'vitest'
import { addFunction } from '@/lib/design/commands/functions'
import { addRoute } from '@/lib/design/commands/routes'
import { addTable } from '@/lib/design/commands/tables'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'
import type { GraphModel } from './graph-model'
import { layout } from './layout'
import { routeEdges } from './routing'
import { toGraph } from './to-graph'
import { ordersSized, withRoutes } from './testing/designs'

const graphOf = (design: Design) => toGraph(design, { environment: 'prod' })

const cases = {
  starter,
  orders: ordersSized,
  'thirty routes': withRoutes(30),
  'hundred routes': withRoutes(100),
}

test.each(Object.entries(cases))('%s: no two nodes overlap', (_, design) => {
  const model = graphOf(design)
  expect(overlaps(model, layout(model).positions)).toEqual([])
})

test.each(Object.entries(cases))('%s: every node has a place and every edge has both ends', (_, design) => {
  const model = graphOf(design)
  const { positions } = layout(model)
  const ids = new Set(model.nodes.map(each => each.id))
  expect([...positions.keys()].sort()).toEqual([...ids].sort())
  for (const edge of model.edges) {
    expect(ids).toContain(edge.source)
    expect(ids).toContain(edge.target)
    if (edge.targetPort) {
      const face = model.nodes.find(each => each.id === edge.target)?.face
      expect(face?.kind === 'table' && face.indexes.map(name => `index/${name}`)).toContain(edge.targetPort)
    }
  }
})

test.each(Object.entries(cases))(
  '%s: every edge has a way of right angles from its source to its target',
  (_, design) => {
    const model = graphOf(design)
    const { positions } = layout(model)
    const ways = routeEdges(model, positions)
    for (const edge of model.edges) {
      const points = ways.get(edge.id)?.points ?? []
      expect(points.length).toBeGreaterThan(1)
      points.slice(1).forEach((point, index) => {
        const before = points[index]
        expect(point.x === before?.x || point.y === before?.y).toBe(true)
      })
      const target = model.nodes.find(each => each.id === edge.target)
      const at = positions.get(edge.target)
      const end = points.at(-1)
      expect(end && at && target && end.y >= at.y && end.y <= at.y + target.height).toBe(true)
    }
  },
)

test('the starter stands as it is drawn', () => {
  const { positions, heads } = layout(graphOf(starter))
  expect(heads.map(each => each.x)).toEqual([16, 224, 440, 712])
  expect(positions.get('route/GET /items')).toEqual({ x: 224, y: 48 })
  expect(positions.get('route/DELETE /items/{itemId}')).toEqual({ x: 224, y: 280 })
  expect(positions.get('function/list-items')).toEqual({ x: 440, y: 42 })
  expect(positions.get('function/delete-item')).toEqual({ x: 440, y: 274 })
  expect(positions.get('table/clients')?.y).toBe(positions.get('function/authorizer')?.y)
})

test('a design of the size of orders has the rows of its drawing', () => {
  const { positions, heads } = layout(graphOf(ordersSized))
  expect(heads.slice(0, 3).map(each => each.x)).toEqual([16, 220, 536])
  const tops = [
    'list-orders',
    'create-order',
    'get-order',
    'change-order',
    'track-shipment',
    'serve-customer',
    'list-products',
    'authorizer',
  ]
  expect(tops.map(each => positions.get(`function/${each}`)?.y)).toEqual([
    34, 98, 162, 226, 290, 364, 428, 518,
  ])
})

test('the authorizer asks its function on a straight line in the starter', () => {
  const model = graphOf(starter)
  expect(routeEdges(model, layout(model).positions).get('asks')?.points).toHaveLength(2)
})

test('the order of functions and tables in the design does not matter', () => {
  const reversed = {
    ...ordersSized,
    functions: ordersSized.functions.toReversed(),
    tables: ordersSized.tables.toReversed(),
  }
  const [one, two] = [layout(graphOf(ordersSized)), layout(graphOf(reversed))]
  expect(Object.fromEntries(two.positions)).toEqual(Object.fromEntries(one.positions))
})

test('parts that nobody is connected to stand free', () => {
  const loose = addTable(addTable(addFunction(addFunction(addRoute(starter), { kind: 'put-item' }))))
  const model = graphOf(loose)
  expect(overlaps(model, layout(model).positions)).toEqual([])
})

test('an empty design has its front door', () => {
  const model = graphOf({ ...starter, routes: [], functions: [], tables: [], secrets: [] })
  expect([...layout(model).positions.keys()]).toEqual([
    'environment/prod',
    'environment/dev',
    'waf',
    'api',
    'authorizer',
  ])
  expect(model.edges.map(each => each.id)).toEqual(['waf-api', 'api-authorizer'])
})

export function overlaps(
  model: GraphModel,
  positions: ReadonlyMap<string, { x: number; y: number }>,
): string[] {
  const boxes = model.nodes.map(node => ({ ...node, ...(positions.get(node.id) ?? { x: 0, y: 0 }) }))
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(b => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map(b => `${a.id} ${b.id}`),
  )
}
