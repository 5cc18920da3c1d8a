import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Keeping } from './records'

// Each test has a database of its own, and the module that opens it.
async function fresh() {
  vi.resetModules()
  vi.stubGlobal('indexedDB', new IDBFactory())
  return { ...(await import('./records')), ...(await import('./listed')) }
}
let saved: Awaited<ReturnType<typeof fresh>>
beforeEach(async () => (saved = await fresh()))

const minute = 60_000
const keeping = (more: Partial<Keeping> = {}): Keeping => ({
  id: 'a',
  name: 'A',
  text: '{}',
  from: 0,
  label: 'Add table',
  at: 0,
  ...more,
})

test('a design is kept with the revision that it was made from, or not at all', async () => {
  expect(await saved.keep(keeping())).toEqual({ outcome: 'saved', revision: 1 })
  expect(await saved.keep(keeping({ from: 1, text: '{"b":1}' }))).toEqual({ outcome: 'saved', revision: 2 })
  expect(await saved.keep(keeping({ from: 1, text: 'other' }))).toEqual({ outcome: 'conflict' })
  expect((await saved.readDesign('a'))?.text).toBe('{"b":1}')
  expect(await saved.keep(keeping({ from: undefined, text: 'over' }))).toEqual({
    outcome: 'saved',
    revision: 3,
  })
})

test('of two that save at once, one is told', async () => {
  const outcomes = await Promise.all([
    saved.keep(keeping({ text: 'one' })),
    saved.keep(keeping({ text: 'two' })),
  ])
  expect(outcomes.map(each => each.outcome).sort()).toEqual(['conflict', 'saved'])
})

test('states of the same minute are one, the first stays, and no more than 30 are kept', async () => {
  for (let at = 0; at < 3; at++) await saved.keep(keeping({ from: at, text: `${at}`, at }))
  expect((await saved.readStates('a')).map(each => each.text)).toEqual(['2', '0'])
  for (let at = 3; at < 50; at++) await saved.keep(keeping({ from: at, text: `${at}`, at: at * 2 * minute }))
  const states = await saved.readStates('a')
  expect(states).toHaveLength(30)
  expect(states[0]?.text).toBe('49')
  expect(states.at(-1)?.text).toBe('20')
})

test('of steady work a state about each minute stays, and a pause ends one', async () => {
  const times = Array.from({ length: 21 }, (_, at) => (at * minute) / 2)
  for (const [from, at] of times.entries()) await saved.keep(keeping({ from, text: `${from}`, at }))
  await saved.keep(keeping({ from: 21, text: 'next day', at: 1440 * minute }))
  const [next, last, ...others] = (await saved.readStates('a')).map(each => each.savedAt / minute)
  expect([next, last]).toEqual([1440, 10])
  expect(others).toHaveLength(10)
  expect(Math.max(...others.map((each, at) => (at === 0 ? 10 : others[at - 1]!) - each))).toBeLessThanOrEqual(
    1,
  )
})

test('what is removed leaves the list, comes back, and goes for good with its states', async () => {
  await saved.keep(keeping())
  await saved.keep(keeping({ id: 'b', name: 'B', at: 1 }))
  const names = async () =>
    (await saved.listDesigns()).map(each => (each.kind === 'design' ? each.design.name : each.name))
  expect(await names()).toEqual(['B', 'A'])
  await saved.setRemoved('b', 5)
  expect(await names()).toEqual(['A'])
  await saved.setRemoved('b', null)
  expect(await names()).toEqual(['B', 'A'])
  await saved.setRemoved('b', 5)
  await saved.purge(5)
  expect(await saved.readDesign('b')).toBeDefined()
  await saved.purge(6)
  expect(await saved.readDesign('b')).toBeUndefined()
  expect(await saved.readStates('b')).toEqual([])
  expect(await saved.readStates('a')).toHaveLength(1)
})

test('a record that is not whole is listed as damaged, with all that it has', async () => {
  const { database } = await import('./database')
  await saved.keep(keeping())
  await (await database()).put('designs', { id: 'x', name: 'X' } as never)
  await (await database()).put('designs', { id: 'y', text: '{"half":' } as never)
  expect((await saved.listDesigns()).slice(1)).toEqual([
    { kind: 'damaged', id: 'x', name: 'X', raw: '{\n  "id": "x",\n  "name": "X"\n}' },
    { kind: 'damaged', id: 'y', name: 'A design without a name', raw: '{"half":' },
  ])
  expect(await saved.findDesign('y')).toEqual({ raw: '{"half":' })
  expect(await saved.findDesign('nobody')).toBeUndefined()
})

test('a full browser and one that refuses are told apart', () => {
  expect(saved.failureOf(new DOMException('', 'QuotaExceededError'))).toBe('full')
  expect(saved.failureOf(new DOMException('', 'SecurityError'))).toBe('refused')
  expect(saved.failureOf(new Error('x'))).toBe('refused')
})
