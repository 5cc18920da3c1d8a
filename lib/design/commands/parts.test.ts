import { expect, test } from 'vitest'
import type { Design } from '../design'
import { environmentNames } from '../design'
import { newHandler } from '../new-handler'
import { routeKey } from '../route'
import { starter } from '../starter'
import { forgetSecret, grant, readSecret, revoke } from './access'
import { addEnvironment, duplicateEnvironment, removeEnvironment, renameEnvironment } from './environments'
import { addFunction, duplicateFunction, removeFunction, renameFunction, setHandler } from './functions'
import { addGlobalIndex, addLocalIndex, removeIndex, renameIndex } from './indexes'
import { addRoute, connectRoute, duplicateRoute } from './routes'
import { addSecret, removeSecret, renameSecret } from './secrets'
import { addTable, duplicateTable, removeTable, renameTable } from './tables'
import {
  addAddress,
  addManagedRuleGroup,
  moveManagedRuleGroup,
  removeAddress,
  removeManagedRuleGroup,
} from './waf'

const lambda = (design: Design, name: string) => design.functions.find(each => each.name === name)
const table = (design: Design, name: string) => design.tables.find(each => each.name === name)
const empty: Design = { ...starter, routes: [], functions: [], tables: [] }

test('a new environment has the sizes of another one and starts closed', () => {
  const design = addEnvironment(starter, 'qa', 'prod')
  expect(design.environments[2]).toMatchObject({
    name: 'qa',
    account: null,
    allowedIpv4: [],
    allowedIpv6: [],
    logRetentionDays: 365,
  })
  expect(design.environments[2]).toMatchObject({ configRecorder: 'existing', apiGatewayAccount: 'existing' })
  expect(lambda(design, 'get-item')?.memory).toEqual({ prod: 512, dev: 256, qa: 512 })
  expect(design.routes[1]?.throttling.qa).toEqual({ rate: 100, burst: 200 })
  expect(table(design, 'items')?.billing.qa).toEqual({ mode: 'on-demand' })
  expect(environmentNames(duplicateEnvironment(duplicateEnvironment(starter, 'dev'), 'dev'))).toEqual([
    'prod',
    'dev',
    'dev2',
    'dev3',
  ])
})

test('a renamed environment keeps its values, a removed one leaves none', () => {
  const design = renameEnvironment(starter, 'dev', 'test')
  expect(lambda(design, 'get-item')?.timeout).toEqual({ prod: 10, test: 10 })
  expect(renameEnvironment(design, 'test', 'dev')).toEqual(starter)
  expect(renameEnvironment(starter, 'dev', 'prod')).toBe(starter)
  expect(removeEnvironment(addEnvironment(starter, 'qa', 'dev'), 'qa')).toEqual(starter)
  const alone = removeEnvironment(starter, 'dev')
  expect(removeEnvironment(alone, 'prod')).toBe(alone)
})

test('a new route has a free method and path and a function', () => {
  const design = addRoute(addRoute(starter))
  expect(design.routes.slice(-2).map(routeKey)).toEqual(['GET /resource', 'GET /resource-2'])
  expect(addRoute(starter, { path: '/items/' }).routes.at(-1)).toMatchObject({
    method: 'PUT',
    path: '/items',
    function: 'list-items',
  })
  expect(addRoute(starter, { method: 'GET', path: '/items' })).toBe(starter)
  const first = addRoute(empty)
  expect(first.routes).toHaveLength(1)
  expect(first.routes[0]?.function).toBe(first.functions[0]?.name)
  expect(first.tables).toHaveLength(1)
})

test('a copied route keeps the variables that its handler reads', () => {
  const design = duplicateRoute(duplicateRoute(starter, 'GET /items/{itemId}'), 'GET /items/{itemId}')
  expect(design.routes.slice(-2).map(routeKey)).toEqual(['GET /items-2/{itemId}', 'GET /items-3/{itemId}'])
  const root = addRoute(starter, { method: 'ANY', path: '/{proxy+}' })
  expect(duplicateRoute(root, 'ANY /{proxy+}').routes.at(-1)?.path).toBe('/copy/{proxy+}')
  expect(connectRoute(starter, 'GET /items', 'get-item').routes[0]?.function).toBe('get-item')
})

test('a new function may do exactly what its handler does', () => {
  expect(addFunction(starter).functions.at(-1)).toMatchObject({
    name: 'get-item-2',
    handler: {
      kind: 'get-item',
      table: 'items',
      partition: { from: 'caller', name: 'tenantId' },
      sort: { from: 'path', name: 'itemId' },
    },
    access: [{ table: 'items', index: null, actions: ['GetItem'] }],
    memory: { prod: 256, dev: 256 },
  })
  const put = addFunction(starter, { name: 'add-client', table: 'clients', kind: 'put-item' }).functions.at(
    -1,
  )
  expect(put).toMatchObject({ name: 'add-client', handler: { partition: { from: 'generated' }, sort: null } })
  const authorizer = addFunction(starter, { kind: 'token-authorizer', table: 'clients' }).functions.at(-1)
  expect(authorizer?.secrets).toEqual([{ secret: 'auth-signing-key', variable: 'AUTH_SIGNING_KEY' }])
})

test('routes and the authorizer follow a function, and go with it', () => {
  const renamed = renameFunction(renameFunction(starter, 'get-item', 'read-item'), 'authorizer', 'gate')
  expect(renamed.routes[2]?.function).toBe('read-item')
  expect(renamed.api.authorizer.function).toBe('gate')
  expect(renameFunction(starter, 'get-item', 'List-Items')).toBe(starter)
  expect(renameFunction(starter, 'get-item', 'Get-Item').functions[2]?.name).toBe('Get-Item')
  expect(removeFunction(starter, 'get-item').routes).toHaveLength(4)
  expect(removeFunction(starter, 'authorizer')).toBe(starter)
  expect(duplicateFunction(starter, 'get-item').functions.at(-1)).toEqual({
    ...lambda(starter, 'get-item'),
    name: 'get-item-2',
  })
})

test('another handler brings its own right and takes the old one away', () => {
  const items = starter.tables[0]!
  const wide = grant(starter, 'get-item', 'items', null, ['Query'])
  const design = setHandler(wide, 'get-item', newHandler(wide, 'delete-item', items))
  expect(lambda(design, 'get-item')?.access).toEqual([
    { table: 'items', index: null, actions: ['Query', 'DeleteItem'] },
  ])
  const back = setHandler(design, 'get-item', lambda(wide, 'get-item')!.handler)
  expect(back).toEqual(grant(starter, 'get-item', 'items', null, ['Query']))
  const authorizer = setHandler(starter, 'get-item', newHandler(starter, 'token-authorizer', items))
  expect(lambda(authorizer, 'get-item')?.secrets).toHaveLength(1)
  expect(setHandler(authorizer, 'get-item', lambda(starter, 'get-item')!.handler)).toEqual(starter)
})

test('rights are granted and revoked one action at a time', () => {
  const design = grant(starter, 'get-item', 'items', 'byCreatedAt', ['Query'])
  expect(lambda(design, 'get-item')?.access).toHaveLength(2)
  expect(grant(design, 'get-item', 'items', 'byCreatedAt', ['Query'])).toBe(design)
  expect(revoke(design, 'get-item', 'items', 'byCreatedAt')).toEqual(starter)
  expect(revoke(starter, 'get-item', 'items', null, ['PutItem'])).toBe(starter)
})

test('a secret is read through a free variable', () => {
  const design = readSecret(addSecret(starter, 'card-key'), 'get-item', 'card-key')
  expect(lambda(design, 'get-item')?.secrets).toEqual([{ secret: 'card-key', variable: 'CARD_KEY' }])
  expect(lambda(readSecret(design, 'get-item', 'card-key', 'KEY'), 'get-item')?.secrets).toEqual([
    { secret: 'card-key', variable: 'KEY' },
  ])
  expect(lambda(forgetSecret(design, 'get-item', 'card-key'), 'get-item')?.secrets).toEqual([])
  expect(lambda(removeSecret(design, 'card-key'), 'get-item')?.secrets).toEqual([])
  const renamed = renameSecret(starter, 'auth-signing-key', 'signing')
  expect(lambda(renamed, 'authorizer')).toMatchObject({
    handler: { signingSecret: 'signing' },
    secrets: [{ secret: 'signing' }],
  })
})

test('everything follows a renamed table; a removed one takes its grants', () => {
  const design = renameTable(starter, 'items', 'things')
  expect(JSON.stringify(design)).not.toContain('"table":"items"')
  expect(renameTable(design, 'things', 'items')).toEqual(starter)
  const removed = removeTable(starter, 'items')
  expect(lambda(removed, 'get-item')).toMatchObject({ access: [], handler: { table: 'items' } })
  expect(addTable(addTable(starter)).tables.map(each => each.name)).toEqual([
    'items',
    'clients',
    'table',
    'table-2',
  ])
  expect(duplicateTable(starter, 'items').tables.at(-1)).toMatchObject({
    name: 'items-2',
    sortKey: { name: 'itemId' },
  })
})

test('handlers and grants follow a renamed index; a removed one takes its grants', () => {
  const design = renameIndex(starter, 'items', 'byCreatedAt', 'newest')
  expect(lambda(design, 'list-items')).toMatchObject({
    access: [{ index: 'newest' }],
    handler: { index: 'newest' },
  })
  expect(renameIndex(design, 'items', 'newest', 'byCreatedAt')).toEqual(starter)
  const removed = removeIndex(starter, 'items', 'byCreatedAt')
  expect(lambda(removed, 'list-items')).toMatchObject({ access: [], handler: { index: 'byCreatedAt' } })
  expect(table(addGlobalIndex(starter, 'items'), 'items')?.globalIndexes.map(each => each.name)).toEqual([
    'byCreatedAt',
    'byCreatedAt-2',
  ])
  expect(table(addLocalIndex(starter, 'items'), 'items')?.localIndexes[0]).toMatchObject({
    name: 'byCreatedAt-2',
    sortKey: { type: 'S' },
  })
})

test('rule groups keep their order and at least one stays', () => {
  const groups = (design: Design) =>
    design.waf.managedRuleGroups.map(each => each.group.replace(/^AWSManagedRules|RuleSet$/g, ''))
  const design = addManagedRuleGroup(starter, 'AWSManagedRulesLinuxRuleSet')
  expect(groups(moveManagedRuleGroup(design, 4, 0))[0]).toBe('Linux')
  expect(addManagedRuleGroup(design, 'AWSManagedRulesLinuxRuleSet')).toBe(design)
  const one = [0, 0, 0, 0, 0].reduce(removeManagedRuleGroup, design)
  expect(groups(one)).toEqual(['Linux'])
})

test('an address goes to the list of its kind', () => {
  const design = addAddress(addAddress(starter, 'dev', ' 2001:db8::/64 '), 'dev', '192.0.2.7/32')
  expect(design.environments[1]).toMatchObject({
    allowedIpv4: ['192.0.2.0/24', '192.0.2.7/32'],
    allowedIpv6: ['2001:db8:5678::/48', '2001:db8::/64'],
  })
  expect(addAddress(design, 'dev', '192.0.2.7/32')).toBe(design)
  expect(removeAddress(removeAddress(design, 'dev', '192.0.2.7/32'), 'dev', '2001:db8::/64')).toEqual(starter)
})
