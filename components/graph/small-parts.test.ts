import { expect, test } from 'vitest'
import { starter } from '@/lib/design/starter'
import { align } from './align'
import { refusal, targetsOf } from './connection-rules'
import { planLanes } from './lane-plan'
import { nearest } from './nearest'
import { placeBeside } from './place-beside'
import { arrowPath, roundedPath } from './rounded-path'
import { stack } from './stack'
import { actualView, boundsOf, viewWith, wholeView } from './view-of'
import { toGraph } from './to-graph'
import { layout } from './layout'

const box = (id: string, x: number, y: number, width = 100, height = 40) => ({ id, x, y, width, height })

test('the nearest box is the one straight ahead', () => {
  const boxes = [box('a', 0, 0), box('b', 200, 0), box('c', 150, 120), box('d', 0, 60)]
  expect(nearest(boxes, 'a', 'ArrowRight')).toBe('b')
  expect(nearest(boxes, 'a', 'ArrowDown')).toBe('d')
  expect(nearest(boxes, 'a', 'ArrowLeft')).toBeUndefined()
})

test('a dragged node lands in line with another, else on the grid', () => {
  expect(align(box('a', 203, 301), [box('b', 200, 0)])).toEqual({ at: { x: 200, y: 300 }, x: 200 })
  expect(align(box('a', 301, 3), [box('b', 200, 0)])).toEqual({ at: { x: 300, y: 0 }, y: 20 })
  expect(align(box('a', 301, 303), [])).toEqual({ at: { x: 300, y: 304 } })
})

test('stretches on one lane never touch', () => {
  const plan = planLanes([
    { id: 'a', from: 0, to: 50 },
    { id: 'b', from: 20, to: 80 },
    { id: 'c', from: 60, to: 90 },
  ])
  expect(Object.fromEntries(plan)).toEqual({ a: 0, b: 1, c: 0 })
})

test('boxes stack as near to their wishes as their gaps allow', () => {
  const boxes = [
    { id: 'a', height: 40, wanted: 100 },
    { id: 'b', height: 40, wanted: 100 },
    { id: 'c', height: 40, wanted: 400 },
  ]
  expect(Object.fromEntries(stack(boxes, { gap: 10, ceiling: 0 }))).toEqual({ a: 75, b: 125, c: 400 })
  expect(stack(boxes, { gap: 10, ceiling: 0, floor: 200 }).get('c')).toBe(160)
  expect(stack(boxes, { gap: 10, ceiling: 90 }).get('a')).toBe(90)
})

test('a popover covers neither end of the line', () => {
  const size = { width: 316, height: 220 }
  const canvas = { x: 0, y: 0, width: 912, height: 512 }
  const [source, target] = [box('a', 440, 158, 160, 48), box('b', 712, 404, 180, 48)]
  const { x, y } = placeBeside(size, source, target, canvas)
  const covers = (end: typeof source) =>
    x < end.x + end.width && end.x < x + 316 && y < end.y + end.height && end.y < y + 220
  expect(covers(source) || covers(target)).toBe(false)
  expect(x >= 0 && y >= 0 && x + 316 <= 912 && y + 220 <= 512).toBe(true)
})

test('a line has round corners and a sharp tip', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 40, y: 60 },
    { x: 80, y: 60 },
  ]
  expect(roundedPath(points)).toBe('M0,0 L32,0 Q40,0 40,8 L40,52 Q40,60 48,60 L75,60')
  expect(arrowPath(points)).toBe('M80 60l-6 -3.5v7Z')
})

test('only connections that make sense are offered', () => {
  const route = { kind: 'route', name: 'GET /items' } as const
  const fn = { kind: 'function', name: 'get-item' } as const
  expect(targetsOf(starter, route).map(each => each.part.name)).not.toContain('authorizer')
  expect(targetsOf(starter, fn).map(each => each.index ?? each.part.name)).toEqual([
    'items',
    'byCreatedAt',
    'clients',
    'auth-signing-key',
  ])
  expect(targetsOf(starter, { kind: 'table', name: 'items' })).toEqual([])
  expect(refusal(starter, { kind: 'table', name: 'items' }, { part: fn })).toBe(
    'A table cannot call a function',
  )
})

test('the starter is in view at 100 %, and a view is moved no further than it must', () => {
  const model = toGraph(starter, { environment: 'prod' })
  const { positions } = layout(model)
  const canvas = { width: 912, height: 512 }
  const view = wholeView(boundsOf(model, positions), canvas, 0.2)
  expect(view).toEqual({ x: 0, y: 0, zoom: 1 })
  expect(viewWith({ left: 700, top: 100, right: 880, bottom: 150 }, view, canvas)).toBe(view)
  expect(viewWith({ left: 700, top: 500, right: 880, bottom: 560 }, view, canvas)).toEqual({
    x: 0,
    y: -100,
    zoom: 1,
  })
})

test('100 % shows the rows that were in the middle, from the left edge', () => {
  const bounds = { left: 16, top: 12, right: 892, bottom: 2000 }
  const view = { x: 12, y: -300, zoom: 0.5 }
  expect(actualView(bounds, view, { width: 912, height: 500 })).toEqual({ x: 0, y: -850, zoom: 1 })
})
