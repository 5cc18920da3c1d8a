import { expect, test } from 'vitest'
import type { Design } from '../../design/design'
import { newRoute, type Route } from '../../design/route'
import type { Table } from '../../design/table'
import { reader } from '../testing/edge-cases'
import { foundAt, type ProblemCase } from '../testing/problem-case'

const list = 0
const post = 1
const get = 2
const authorizer = 5
const names = ['prod', 'dev']

const route =
  (method: Route['method'], path: string, more: Partial<Route> = {}) =>
  (design: Design) =>
    void design.routes.push({ ...newRoute(method, path, 'list-items', names), ...more })

const items = (change: (table: Table) => void) => (design: Design) => change(design.tables[0]!)

const source = (from: 'path' | 'query' | 'body' | 'caller' | 'generated', name: string) => ({ from, name })

const cases: ProblemCase[] = [
  [
    'function/name-taken',
    'error',
    'functions[6].name',
    design => void design.functions.push(design.functions[get]!),
  ],
  [
    'function/memory',
    'error',
    'functions[2].memory.dev',
    design => void (design.functions[get]!.memory.dev = 64),
  ],
  [
    'function/memory',
    'error',
    'functions[2].memory.prod',
    design => void (design.functions[get]!.memory.prod = 10_241),
  ],
  [
    'function/timeout-behind-route',
    'error',
    'functions[2].timeout.dev',
    design => void (design.functions[get]!.timeout.dev = 30),
  ],
  [
    'function/timeout-behind-route',
    'error',
    'functions[5].timeout.prod',
    design => void (design.functions[authorizer]!.timeout.prod = 900),
  ],
  [
    'function/unused',
    'warning',
    'functions[6]',
    design => void design.functions.push(reader('idle', 'clients')),
  ],
  ['function/no-table', 'error', 'functions[2].access', design => void (design.functions[get]!.access = [])],
  [
    'function/concurrency-zero',
    'warning',
    'functions[2].concurrency.dev',
    design => void (design.functions[get]!.concurrency.dev = 0),
  ],
  [
    'handler/table-missing',
    'error',
    'functions[2].handler.table',
    design => void (design.functions[get]!.handler.table = 'none'),
  ],
  [
    'handler/index-missing',
    'error',
    'functions[0].handler.index',
    design => void Object.assign(design.functions[list]!.handler, { index: 'none' }),
  ],
  [
    'handler/not-granted',
    'error',
    'functions[2].access',
    design => void (design.functions[get]!.access[0]!.actions = ['Query']),
  ],
  [
    'handler/not-granted',
    'error',
    'functions[0].access',
    design => void (design.functions[list]!.access[0]!.index = null),
  ],
  [
    'handler/key-mismatch',
    'error',
    'functions[2].handler.sort',
    design => void Object.assign(design.functions[get]!.handler, { sort: null }),
  ],
  [
    'handler/key-mismatch',
    'error',
    'functions[1].handler.sort',
    items(table => void Object.assign(table, { sortKey: null })),
  ],
  [
    'handler/key-mismatch',
    'error',
    'functions[2].handler.sort',
    design => void Object.assign(design.functions[get]!.handler, { sort: source('generated', 'itemId') }),
  ],
  [
    'handler/key-mismatch',
    'error',
    'functions[1].handler.sort',
    items(table => void (table.sortKey!.type = 'N')),
  ],
  [
    'handler/key-mismatch',
    'error',
    'functions[2].handler.partition',
    items(table => void (table.partitionKey.type = 'B')),
  ],
  [
    'handler/key-mismatch',
    'error',
    'functions[2].handler.sort',
    route('GET', '/first', { function: 'get-item' }),
  ],
  [
    'handler/key-mismatch',
    'error',
    'functions[0].handler.index',
    items(table => void table.globalIndexes[0]!.partitionKeys.push({ name: 'year', type: 'N' })),
  ],
  [
    'handler/key-mismatch',
    'error',
    'functions[5].handler.table',
    design => void (design.tables[1]!.sortKey = { name: 'version', type: 'N' }),
  ],
  [
    'handler/caller-unknown',
    'error',
    'functions[0].handler.partition',
    design => void Object.assign(design.functions[list]!.handler, { partition: source('caller', 'team') }),
  ],
  [
    'handler/body-source',
    'warning',
    'functions[2].handler.sort',
    design => void Object.assign(design.functions[get]!.handler, { sort: source('body', 'itemId') }),
  ],
  [
    'handler/generated-required',
    'error',
    'routes[1].body.schema',
    design => void Object.assign(design.routes[post]!.body!.schema, { required: ['name', 'itemId'] }),
  ],
  [
    'handler/timestamp-type',
    'error',
    'functions[1].handler.timestamps',
    items(table => void (table.globalIndexes[0]!.sortKeys[0]!.type = 'N')),
  ],
  [
    'handler/secret-not-read',
    'error',
    'functions[5].secrets',
    design => void (design.functions[authorizer]!.secrets = []),
  ],
  [
    'handler/authorizer-behind-route',
    'error',
    'functions[6].handler.kind',
    design => {
      design.functions.push({ ...design.functions[authorizer]!, name: 'second' })
      design.routes.push(newRoute('GET', '/x', 'second', names))
    },
  ],
]

test.each(cases)('%s is %s at %s', (code, severity, path, change) => {
  expect(foundAt(change, code)).toContain(`${severity} at ${path}`)
})

test('a generated key may be in a body model that does not require it, or whose function has code of its own', () => {
  const model = (required: string[]) => (design: Design) =>
    void (design.routes[post]!.body = { schema: { required, properties: { itemId: {}, name: {} } } })
  expect(foundAt(model(['name']), 'handler/generated-required')).toEqual([])
  const own = (design: Design) => {
    model(['itemId'])(design)
    design.functions[post]!.handler.source = 'export const handler = () => ({ statusCode: 204 })\n'
  }
  expect(foundAt(own, 'handler/generated-required')).toEqual([])
})
