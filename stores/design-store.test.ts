import { beforeEach, expect, test } from 'vitest'
import { setSource } from '@/lib/design/commands/functions'
import { setValue } from '@/lib/design/commands/set-value'
import { maxDesignBytes, type Design } from '@/lib/design/design'
import { readJson } from '@/lib/design/read-design'
import { starter } from '@/lib/design/starter'
import { useDesignStore } from './design-store'
import { useToastStore } from './toast-store'

const store = () => useDesignStore.getState()
const toast = () => useToastStore.getState().toast?.text
const file = (design: Design) => `${JSON.stringify(design, null, 2)}\n`
const bytes = (design: Design) => Buffer.byteLength(file(design))
/** Filled by code of one function, up to so many bytes of its file. */
function filled(to: number, letter = 'x'): Design {
  const [first] = starter.functions
  const withCode = (count: number) => setSource(starter, first!.name, letter.repeat(count))
  return withCode(1 + Math.floor((to - bytes(withCode(1))) / Buffer.byteLength(letter)))
}
const rename = (name: string) => store().apply('Rename', design => setValue(design, ['name'], name))

beforeEach(() => {
  store().open(starter)
  useToastStore.getState().close()
})

test('a design grows up to what can be opened again, and not by a byte more', () => {
  const full = filled(maxDesignBytes)
  expect(bytes(full)).toBe(maxDesignBytes)
  expect(store().apply('Fill', () => full)).toBe(true)
  expect(readJson(file(store().design))).toHaveProperty('value')
  const { design, history } = store()
  expect(rename(`${design.name}x`)).toBe(false)
  expect(readJson(file({ ...design, name: `${design.name}x` }))).toHaveProperty('problems')
  expect(store().design).toBe(design)
  expect(store().history).toBe(history)
  expect(toast()).toBe(
    'Nothing was changed: with “Rename” the design would have more than 1 MB and could not be opened again.',
  )
})

test('it is bytes that are counted, not letters', () => {
  const full = filled(maxDesignBytes, '漢')
  expect(file(full).length).toBeLessThan(maxDesignBytes / 2)
  store().open(full)
  expect(rename(`${full.name}${'漢'.repeat(3)}`)).toBe(false)
})

test('a design that is too large already may shrink, and not grow', () => {
  const large = filled(maxDesignBytes + 100)
  store().open(large)
  expect(rename(large.name.slice(1))).toBe(true)
  expect(rename(`${large.name}x`)).toBe(false)
  expect(store().history.past).toHaveLength(1)
})

test('a design that can only be looked at takes no step', () => {
  store().preview({ ...starter, name: 'Other' })
  expect(rename('Mine')).toBe(false)
  expect(toast()).toBeUndefined()
  store().leavePreview()
})
