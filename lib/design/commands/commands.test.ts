import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { useDesignStore } from '@/stores/design-store'
import { Design } from '../schema/design'
import { starter } from '../starter'
import { anyCommand, commandNames } from '../testing/any-command'
import { anyDesign } from '../testing/any-design'

const anyCommands = fc.array(anyCommand, { maxLength: 30 })
const store = () => useDesignStore.getState()

beforeEach(() => store().open(starter))

test('any commands in a row give a valid design', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(starter), anyDesign), anyCommands, (start, commands) => {
      const design = commands.reduce<Design>((before, command) => command.run(before), start)
      expect(Design.safeParse(design).error).toBeUndefined()
    }),
  )
})

test('a command leaves the design it is given as it was', () => {
  const before = structuredClone(starter)
  fc.assert(
    fc.property(anyCommand, command => void command.run(starter)),
    { numRuns: 500 },
  )
  expect(starter).toEqual(before)
})

test('undo goes back through every step and redo forward again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(starter), anyDesign), anyCommands, (start, commands) => {
      store().open(start)
      const states = [start]
      for (const { label, run } of commands) {
        store().apply(label, run)
        if (store().design !== states.at(-1)) states.push(store().design)
      }
      for (const state of states.slice(0, -1).reverse()) {
        store().undo()
        expect(store().design).toBe(state)
      }
      store().undo()
      expect(store().design).toBe(start)
      for (const state of states.slice(1)) {
        store().redo()
        expect(store().design).toBe(state)
      }
    }),
  )
})

test('every command changes some design', () => {
  const changed = new Set<string>()
  fc.assert(
    fc.property(anyCommands, commands => {
      commands.reduce<Design>((before, command) => {
        const after = command.run(before)
        if (after !== before) changed.add(command.label)
        return after
      }, starter)
    }),
    { seed: 1, numRuns: 200 },
  )
  expect(commandNames.filter(each => !changed.has(each))).toEqual([])
})
