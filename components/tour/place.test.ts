import { expect, test } from 'vitest'
import { outlineOf, placeCard } from './place'

const page = { width: 1440, height: 900 }
const card = { width: 320, height: 180 }
const graph = { left: 192, top: 48, width: 912, height: 552 }
const inspector = { left: 1104, top: 48, width: 336, height: 852 }
const pane = { left: 192, top: 600, width: 912, height: 300 }
const download = { left: 1324, top: 9, width: 108, height: 30 }

test('the card stands on its side of the target and covers none of it', () => {
  expect(placeCard(graph, card, page, 'below')).toEqual({ left: 204, top: 612 })
  expect(placeCard(inspector, card, page, 'left')).toEqual({ left: 772, top: 60 })
  expect(placeCard(pane, card, page, 'above')).toEqual({ left: 204, top: 408 })
})

test('the card stays inside the window, whatever the target', () => {
  expect(placeCard(download, card, page, 'below')).toEqual({ left: 1108, top: 51 })
  expect(placeCard({ ...graph, height: 852 }, card, page, 'below')).toEqual({ left: 204, top: 708 })
  expect(placeCard(inspector, card, { width: 300, height: 150 }, 'left')).toEqual({ left: 12, top: 12 })
})

test('the outline is around the target, as far as the window goes', () => {
  expect(outlineOf(download, page)).toEqual({ left: 1320, top: 5, width: 116, height: 38 })
  expect(outlineOf(inspector, page)).toEqual({ left: 1100, top: 44, width: 338, height: 854 })
})
