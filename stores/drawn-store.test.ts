import { expect, test, vi } from 'vitest'
import { setValue } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import { useCompiledStore } from './compiled-store'
import { useDesignStore } from './design-store'
import { startDrawing, useDrawnStore } from './drawn-store'

vi.useFakeTimers()
startDrawing()
const live = () => useDesignStore.getState().design
const drawn = () => useDrawnStore.getState().design
const withName = (name: string) => (design: Design) => setValue(design, ['name'], name)
const type = (name: string) => useDesignStore.getState().apply('Type', withName(name), 'name')

test('what is typed is drawn once it is compiled; every other change at once', () => {
  const before = drawn()
  type('typed')
  expect(drawn()).toBe(before)
  useCompiledStore.setState({ of: live() })
  vi.runAllTimers()
  expect(drawn()).toBe(live())
  useDesignStore.getState().apply('Set', withName('set'))
  expect(drawn()).toBe(live())
  useDesignStore.getState().undo()
  expect(drawn()).toBe(live())
})

test('an answer about an older design than the drawn one draws nothing', () => {
  type('older')
  const older = live()
  useDesignStore.getState().open(withName('opened')(older))
  type('newer')
  useCompiledStore.setState({ of: older })
  vi.runAllTimers()
  expect(drawn().name).toBe('opened')
  useCompiledStore.setState({ of: live() })
  vi.runAllTimers()
  expect(drawn().name).toBe('newer')
})

test('without a compiler what is typed is drawn all the same', () => {
  type('broken')
  useCompiledStore.setState({ failed: 'the compiler could not be loaded' })
  expect(drawn().name).toBe('broken')
})
