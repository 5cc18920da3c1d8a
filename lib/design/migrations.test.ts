import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { currentVersion } from './design'
import type { Migration } from './migrations'
import { migrate, migrations, oldestVersion } from './migrations'

const madeUp: Migration[] = [
  { from: 1, migrate: design => ({ ...design, title: design.name }) },
  { from: 2, migrate: ({ name: _, ...design }) => design },
]

test('a design passes every migration from its version on', () => {
  expect(migrate({ version: 1, name: 'Orders' }, 1, madeUp)).toEqual({ version: 3, title: 'Orders' })
  expect(migrate({ version: 2, name: 'Orders', title: 'O' }, 2, madeUp)).toEqual({ version: 3, title: 'O' })
  expect(migrate({ version: 3, title: 'O' }, 3, madeUp)).toEqual({ version: 3, title: 'O' })
})

test('a migration changes nothing of what it is given', () => {
  const design = Object.freeze({ version: 1, name: 'Orders' })
  expect(() => migrate(design, 1, madeUp)).not.toThrow()
})

test('the oldest version is where the list begins', () => {
  expect(oldestVersion(madeUp, 3)).toBe(1)
  expect(oldestVersion([], 3)).toBe(3)
})

test('the migrations lead to the current version without a gap', () => {
  expect(migrations.map(each => each.from)).toEqual(
    migrations.map((_, index) => currentVersion - migrations.length + index),
  )
})

test('every migration has a file and a test of its own', () => {
  const missing = migrations
    .flatMap(({ from }) => [`migrations/${from}.ts`, `migrations/${from}.test.ts`])
    .filter(file => !existsSync(new URL(file, import.meta.url)))
  expect(missing).toEqual([])
})

test('no version came without a migration from the one before', () => {
  expect(oldestVersion()).toBe(1)
})
