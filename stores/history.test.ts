import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { setValue } from '@/lib/design/commands/set-value'
import { starter } from '@/lib/design/starter'
import { anyCommand, commandNames } from '@/lib/design/testing/any-command'
import { anyDesign } from '@/lib/design/testing/any-design'
import { anyPlace } from '@/lib/design/testing/any-place'
import { useDesignStore } from './design-store'

const store = () => useDesignStore.getState()
const type = (name: string) => store().apply('Type', design => setValue(design, ['name'], name), 'name')
const steps = 50
const anySteps = fc.array(fc.oneof({ weight: 3, arbitrary: anyCommand }, anyPlace), {
  minLength: steps,
  maxLength: steps,
})

beforeEach(() => store().open(starter))

/** Runs the commands in the store; the designs between them, and each one's copy, as it was then. */
function run(
  start: typeof starter,
  commands: readonly { label: string; run(design: typeof starter): typeof starter }[],
) {
  store().open(start)
  const designs = [start]
  for (const { label, run } of commands) {
    const before = store().design
    store().apply(label, run)
    if (store().design !== before) designs.push(store().design)
    else expect(run(before)).toBe(before)
  }
  return { designs, copies: designs.map(each => structuredClone(each)) }
}

test('the sequences have every command in them', () => {
  const drawn = fc.sample(anySteps, { seed: 20_261_101, numRuns: 20 }).flat()
  expect(new Set(drawn.map(each => each.label))).toEqual(new Set([...commandNames, 'set any value']))
})

test('undo gives back every earlier design, redo every later one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(starter), anyDesign), anySteps, (start, commands) => {
      const { designs, copies } = run(start, commands)
      const labels = store().history.past.map(each => each.label)
      for (let at = designs.length - 2; at >= 0; at--) {
        store().undo()
        expect(store().design).toBe(designs[at])
        expect(store().design).toEqual(copies[at])
      }
      store().undo()
      expect(store().design).toBe(start)
      expect(store().history.future.map(each => each.label)).toEqual(labels)
      for (let at = 1; at < designs.length; at++) {
        store().redo()
        expect(store().design).toBe(designs[at])
        expect(store().design).toEqual(copies[at])
      }
      store().redo()
      expect(store().design).toBe(designs.at(-1))
      expect(store().history.past.map(each => each.label)).toEqual(labels)
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('going to a step is undoing or redoing one by one', () => {
  const anyWay = fc.array(fc.nat(steps + 2), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(anySteps, anyWay, (commands, positions) => {
      run(starter, commands)
      for (const position of positions) {
        const start = store()
        start.goTo(position)
        const { design, history } = store()
        useDesignStore.setState(start)
        const all = start.history.past.length + start.history.future.length
        const to = position > all ? start.history.past.length : position
        while (store().history.past.length > to) store().undo()
        while (store().history.past.length < to) store().redo()
        expect(store().design).toBe(design)
        expect(store().history).toEqual(history)
      }
    }),
    { numRuns: 20 },
  )
}, 60_000)

test('a change after going back takes the place of what was to come', () => {
  for (const name of ['one', 'two', 'three']) store().apply(name, design => setValue(design, ['name'], name))
  store().goTo(1)
  expect(store().design.name).toBe('one')
  store().apply('other', design => setValue(design, ['name'], 'other'))
  expect(store().history.past.map(each => each.label)).toEqual(['one', 'other'])
  expect(store().history.future).toEqual([])
})

test('the last 200 steps are kept', () => {
  for (let at = 1; at <= 205; at++) store().apply(`${at}`, design => setValue(design, ['name'], `n${at}`))
  expect(store().history.past).toHaveLength(200)
  store().goTo(0)
  expect(store().design.name).toBe('n5')
})

test('a gesture is one move from the design before it', () => {
  type('a')
  const { move } = store()
  type('ab')
  expect(store().move).toBe(move)
  expect(move).toEqual({ from: starter, isBack: false })
  store().endGesture()
  type('abc')
  expect(store().move?.from.name).toBe('ab')
  const { design } = store()
  store().goTo(0)
  expect(store().move).toEqual({ from: design, isBack: true })
  store().goTo(2)
  expect(store().move).toEqual({ from: starter, isBack: false })
})

test('nowhere to go changes nothing, and neither does anything while a shared design is looked at', () => {
  type('a')
  const before = store()
  for (const position of [-1, 1, 2, 0.5]) store().goTo(position)
  store().apply('Nothing', design => design)
  expect(store()).toBe(before)
  store().preview(starter)
  store().goTo(0)
  store().undo()
  expect(store().move).toBeUndefined()
  store().leavePreview()
  expect(store().design).toBe(before.design)
  expect(store().history).toBe(before.history)
})
