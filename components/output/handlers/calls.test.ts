import { expect, test } from 'vitest'
import { setSource } from '@/lib/design/commands/functions'
import { grant } from '@/lib/design/commands/access'
import { starter } from '@/lib/design/starter'
import { callsOf, spareRights, targetName } from './calls'

const design = setSource(starter, 'get-item', 'export const handler = 1')
const one = design.functions.find(each => each.name === 'get-item')!
const table = one.handler.table

test('a call that is granted names where, another what would grant it', () => {
  expect(callsOf(one, ['dynamodb:DeleteItem', 'dynamodb:GetItem'])).toEqual([
    { action: 'DeleteItem', granted: [], grant: { table, index: null, actions: ['DeleteItem'] } },
    {
      action: 'GetItem',
      granted: [{ table, index: null, actions: ['GetItem'] }],
      grant: { table, index: null, actions: ['GetItem'] },
    },
  ])
})

test('an action that no function is granted cannot be', () => {
  expect(callsOf(one, ['dynamodb:Scan'])).toEqual([{ action: 'Scan', granted: [], grant: undefined }])
})

test('only a query is granted on the index that the settings name', () => {
  const list = { ...one, handler: { ...one.handler, kind: 'query-items' as const, index: 'by-date' } }
  const calls = callsOf(list as typeof one, ['dynamodb:GetItem', 'dynamodb:Query'])
  expect(calls.map(({ grant }) => grant && targetName(grant))).toEqual([table, `${table} / by-date`])
  expect(callsOf(one, ['dynamodb:Query'])[0]?.grant).toEqual({ table, index: null, actions: ['Query'] })
})

test('rights that the code does not use are spare, each by itself', () => {
  const more = grant(design, 'get-item', table, null, ['DeleteItem', 'PutItem'])
  const each = more.functions.find(({ name }) => name === 'get-item')!
  expect(spareRights(each, ['dynamodb:GetItem'])).toEqual([
    { table, index: null, action: 'PutItem' },
    { table, index: null, action: 'DeleteItem' },
  ])
})
