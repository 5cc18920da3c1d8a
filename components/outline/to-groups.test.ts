import { expect, test } from 'vitest'
import { starter } from '@/lib/design/starter'
import { findRows, toGroups } from './to-groups'

const groups = toGroups(starter, 'dev', undefined)

test('the outline has every part once, under the chosen environment’s names', () => {
  const keys = groups.flatMap(group => group.rows.map(row => row.key))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toEqual(
    expect.arrayContaining(['waf', 'api', 'route/GET /items', 'function/create-item', 'table/items']),
  )
  expect(groups[0]?.rows.map(row => row.text)).toEqual(['WAF', 'dev-MyAPI', 'Authorizer'])
})

test('an index stands under its table and selects it', () => {
  const tables = groups.find(group => group.title === 'Tables')
  expect(tables?.rows.map(row => row.text)).toEqual(['items', 'byCreatedAt', 'clients'])
  expect(tables?.rows[1]?.part).toEqual({ kind: 'table', name: 'items' })
})

test('finding keeps the groups that have something', () => {
  expect(findRows(groups, 'delete').map(group => [group.title, group.rows.length])).toEqual([
    ['Routes', 1],
    ['Functions', 1],
  ])
  expect(findRows(groups, 'nothing like it')).toEqual([])
  expect(findRows(groups, ' ')).toEqual(groups)
})
