import { expect, test } from 'vitest'
import type { Design } from '../design/design'
import { orders } from '../design/orders'
import { starter } from '../design/starter'
import { requests } from './requests'

const tables = Object.entries(requests)

test.each(tables)('%s has rows with names of their own', (_table, rows) => {
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
})

test('a row uses only what an earlier one remembered', () => {
  for (const [table, rows] of tables) {
    const known = new Set<string>()
    for (const row of rows) {
      const { remember, ...rest } = row
      for (const [, name] of JSON.stringify(rest).matchAll(/\{(\w+)\}/g))
        expect(known, `${table}: ${row.name}`).toContain(name)
      for (const name of Object.keys(remember ?? {})) known.add(name)
    }
  }
})

test.each<[string, Design]>([
  ['starter', starter],
  ['orders', orders],
])('every route of %s succeeds in one row', (table, design) => {
  const succeeded = requests[table]!.filter(({ status }) => status < 300).map(
    ({ method = 'GET', path }) => `${method} ${path.split('?')[0]}`,
  )
  for (const { method, path } of design.routes) {
    const pattern = new RegExp(`^${method} ${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    expect(succeeded, `${method} ${path}`).toContainEqual(expect.stringMatching(pattern))
  }
})

test('the two samples have at least 40 rows', () => {
  expect(requests['starter']!.length + requests['orders']!.length).toBeGreaterThanOrEqual(40)
})
