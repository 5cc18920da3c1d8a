import { beforeEach, expect, test } from 'vitest'
import { selectedParts, useViewStore } from './view-store'

const view = () => useViewStore.getState()
const route = { kind: 'route', name: 'GET /items' } as const
const lambda = { kind: 'function', name: 'get-item' } as const
const table = { kind: 'table', name: 'items' } as const

beforeEach(() => view().select(undefined))

test('a part is taken into the selection and out of it; the first is the one that is shown', () => {
  for (const part of [route, lambda, table]) view().toggle(part)
  expect(view()).toMatchObject({ selection: route, others: [lambda, table] })
  view().toggle({ ...lambda })
  expect(selectedParts(view())).toEqual([route, table])
  view().toggle(route)
  expect(view()).toMatchObject({ selection: table, others: [] })
  view().toggle(table)
  expect(selectedParts(view())).toEqual([])
})

test('of parts that are named twice, each is selected once', () => {
  view().selectAll([{ kind: 'keys' }, lambda, { kind: 'keys' }, { ...lambda }, { kind: 'keys' }])
  expect(selectedParts(view())).toEqual([{ kind: 'keys' }, lambda])
  view().selectAll([route, { ...route }])
  expect(view()).toMatchObject({ selection: route, others: [] })
})

test('selecting one part, or none, lets go of the others', () => {
  view().selectAll([route, lambda])
  view().select(table)
  expect(selectedParts(view())).toEqual([table])
  view().selectAll([route, lambda])
  view().select(undefined)
  expect(selectedParts(view())).toEqual([])
})

test('while one part is selected, that it has no others is always the same value', () => {
  view().select(route)
  const { others } = view()
  view().selectAll([lambda])
  expect(view().others).toBe(others)
})
