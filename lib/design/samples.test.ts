import { expect, test } from 'vitest'
import { checkDesign } from '@/lib/check/check'
import { blank } from './blank'
import { orders } from './orders'
import { samples } from './samples'
import { Design } from './schema/design'

test.each(samples)('$title is a design as the schema wants it', ({ design }) => {
  expect(Design.parse(structuredClone(design))).toEqual(design)
})

test.each(samples)(
  'nothing is wrong with $title but the addresses, which are those of examples, or the missing route',
  ({ id, design }) => {
    const problems = checkDesign(design).map(each => `${each.severity} ${each.code}`)
    const documentation = design.environments.map(() => 'info waf/documentation-addresses')
    expect(problems).toEqual(id === 'blank' ? ['error api/no-route'] : documentation)
  },
)

test('Orders is as large as it says', () => {
  expect([orders.routes, orders.functions, orders.tables].map(each => each.length)).toEqual([12, 8, 4])
  expect(blank.routes).toEqual([])
})

test('every sample has an id of its own', () => {
  expect(new Set(samples.map(each => each.id)).size).toBe(samples.length)
})
