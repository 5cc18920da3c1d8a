import { expect, test } from 'vitest'
import { removeTable } from './commands/tables'
import { removalEffects } from './effects'
import { starter } from './starter'

const effects = (kind: string, name?: string) => removalEffects(starter, { kind, name })

test('removing a table tells who loses access, who needs another table and that the data stays', () => {
  expect(effects('table', 'items')).toEqual([
    'Five functions lose their access, and ITEMS_TABLE goes from each.',
    'list-items, create-item, get-item and 2 others need another table to work on.',
    'A table that is deployed stays in AWS with its items.',
  ])
  expect(effects('table', 'clients')[0]).toBe(
    'One function loses its access, and CLIENTS_TABLE goes from it.',
  )
})

test('removing a function tells its routes', () => {
  expect(effects('function', 'get-item')).toEqual(['One route that it answers goes along.'])
  expect(effects('function', 'authorizer')).toEqual(['It stays: the authorizer asks it on every call.'])
})

test('removing a secret tells the variables and who verifies with it', () => {
  expect(effects('secret', 'auth-signing-key')).toEqual([
    'One function loses its variable AUTH_SIGNING_KEY.',
    'authorizer needs another secret to verify tokens with.',
  ])
})

test('removing an environment tells that what is deployed stays', () => {
  expect(effects('environment', 'dev')).toHaveLength(2)
})

test('parts that nobody uses, that do not exist or that cannot be removed have no effects', () => {
  expect(effects('route', 'GET /items')).toEqual([])
  expect(effects('waf')).toEqual([])
  expect(effects('table', 'nothing')).toEqual([])
  expect(effects('function', 'nothing')).toEqual([])
  expect(effects('environment', 'nothing')).toEqual([])
  expect(removalEffects(removeTable(starter, 'items'), { kind: 'table', name: 'items' })).toEqual([])
})
