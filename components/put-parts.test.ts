import { beforeEach, expect, test } from 'vitest'
import { blank } from '@/lib/design/blank'
import { copyParts } from '@/lib/design/commands/copy-parts'
import { partsText } from '@/lib/design/parts-text'
import { routeKey } from '@/lib/design/route'
import { starter } from '@/lib/design/starter'
import { useDesignStore } from '@/stores/design-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { useToastStore } from '@/stores/toast-store'
import { selectedParts, useViewStore } from '@/stores/view-store'
import { duplicateParts, pasteText } from './put-parts'
import { askAndRemove, removeAtOnce } from './remove-part'

const store = () => useDesignStore.getState()
const toast = () => useToastStore.getState().toast?.text
const itemPath = [
  { kind: 'route', name: 'GET /items/{itemId}' },
  { kind: 'function', name: 'get-item' },
  { kind: 'table', name: 'items' },
] as const
const text = partsText(copyParts(starter, itemPath))

beforeEach(() => {
  store().open(starter)
  useOverlayStore.getState().close()
})

test('what is pasted is one step, is selected, and goes with one undo', () => {
  const pasted = pasteText(text)
  expect(store().history.past.map(each => each.label)).toEqual(['Paste 3 parts'])
  expect(selectedParts(useViewStore.getState())).toEqual(pasted)
  expect(toast()).toBe('3 parts pasted.')
  store().undo()
  expect(store().design).toBe(starter)
})

test('another design takes what it can, and is told of the rest', () => {
  store().open(blank)
  pasteText(partsText(copyParts(starter, itemPath.slice(0, 2))))
  expect(store().design.routes.map(routeKey)).toEqual(['GET /items/{itemId}'])
  expect(toast()).toBe(
    '2 parts pasted. get-item has no access to items, which the design lacks. get-item needs another table to work on.',
  )
})

test('anything else is refused in words and changes nothing', () => {
  for (const other of ['', 'hello', JSON.stringify(starter), text.replace('"get-item"', '"a b"')]) {
    expect(pasteText(other)).toEqual([])
    expect(toast()).toMatch(/^Nothing was pasted\. \S/)
  }
  expect(store().design).toBe(starter)
  expect(store().history.past).toEqual([])
})

test('a shared design is not pasted into', () => {
  store().preview(starter)
  expect(pasteText(text)).toEqual([])
  expect(toast()).toBe('A shared design is read only. Keep a copy to change it.')
  store().leavePreview()
})

test('several are duplicated with what they say of each other', () => {
  duplicateParts(itemPath.slice(0, 2))
  expect(store().history.past.map(each => each.label)).toEqual(['Duplicate 2 parts'])
  expect(store().design.routes.at(-1)?.function).toBe('get-item-2')
})

test('what nobody else uses goes at once; what others use is asked for', () => {
  askAndRemove(itemPath.slice(0, 2))
  expect(store().history.past.map(each => each.label)).toEqual(['Remove 2 parts'])
  const before = store().design
  askAndRemove(itemPath.slice(1))
  expect(store().design).toBe(before)
  expect(useOverlayStore.getState().overlay).toMatchObject({ kind: 'delete' })
  removeAtOnce(itemPath.slice(1))
  expect(store().design.tables.map(each => each.name)).toEqual(['clients'])
})

test('what every design has once is neither copied nor removed, and that is said', () => {
  duplicateParts([{ kind: 'waf' }, itemPath[1]])
  expect(toast()).toBe(
    'get-item-2 duplicated. WAF cannot be copied: only routes, functions, tables and secrets can.',
  )
  askAndRemove([{ kind: 'waf' }, { kind: 'function', name: 'get-item-2' }])
  expect(toast()).toBe('get-item-2 removed. WAF stays: every design has exactly one.')
  const before = store().design
  askAndRemove([{ kind: 'waf' }, { kind: 'api' }])
  expect(toast()).toBe('WAF and API stay: every design has exactly one.')
  expect(store().design).toBe(before)
})

test('a design does not grow beyond what can be opened again', () => {
  const [first] = starter.functions
  const variables = Array.from({ length: 50 }, (_, index) => ({
    name: `VALUE_${index}`,
    values: { prod: 'x'.repeat(2000), dev: 'x'.repeat(2000) },
  }))
  const large = { ...first!, variables, name: 'large' }
  const four = Array.from({ length: 4 }, (_, index) => ({ ...large, name: `large-${index}` }))
  store().open({ ...starter, functions: [...starter.functions, ...four] })
  const before = store().design
  duplicateParts([{ kind: 'function', name: 'large-0' }])
  expect(toast()).toMatch(/more than 1 MB/)
  expect(store().design).toBe(before)
})
