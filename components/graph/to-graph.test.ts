import { expect, test } from 'vitest'
import { addManagedRuleGroup } from '@/lib/design/commands/waf'
import { grant } from '@/lib/design/commands/access'
import { setGeographic } from '@/lib/design/commands/waf'
import { starter } from '@/lib/design/starter'
import { problem, warning } from '@/lib/problem'
import { shortPath } from './faces'
import type { FunctionFace, WafFace } from './graph-model'
import { layout } from './layout'
import { settle } from './settle'
import { toGraph } from './to-graph'
import { addFunction } from '@/lib/design/commands/functions'

const shown = (environment = 'prod') => ({ environment })
const face = <T>(model: ReturnType<typeof toGraph>, id: string) =>
  model.nodes.find(each => each.id === id)?.face as T

test('nodes show the values of the chosen environment', () => {
  const [prod, dev] = [toGraph(starter, shown()), toGraph(starter, shown('dev'))]
  expect(face<FunctionFace>(prod, 'function/create-item').line).toBe('512 MB · 10 s')
  expect(face<FunctionFace>(dev, 'function/create-item').line).toBe('256 MB · 10 s')
  expect(face<WafFace>(prod, 'waf').rules[0]?.value).toBe('2,000 / 5 min')
  expect(face<WafFace>(dev, 'waf').rules[0]?.value).toBe('1,000 / 5 min')
})

test('the WAF lists its rules in the order of the web ACL', () => {
  const design = setGeographic(addManagedRuleGroup(starter, 'AWSManagedRulesLinuxRuleSet'), {
    mode: 'only',
    countries: ['DE', 'AT'],
  })
  const { rules } = face<WafFace>(toGraph(design, shown()), 'waf')
  expect(rules.map(each => each.name)).toEqual([
    'Rate limit',
    'Only countries',
    'IP reputation',
    'Core rules',
    'Bad inputs',
    'SQL injection',
    'Linux',
    'Allow listed IPs',
  ])
  expect(rules[3]?.field).toEqual(['waf', 'managedRuleGroups', 1])
  expect(rules.at(-1)?.value).toBe('3 ranges')
})

test('a function says who calls it and what it may do', () => {
  expect(face<FunctionFace>(toGraph(starter, shown()), 'function/create-item').label).toBe(
    'create-item, function. Called by POST /items. May PutItem on items.',
  )
})

test('a function without a size in an environment is not in it', () => {
  const functions = starter.functions.map(each => ({ ...each, memory: { dev: 256 } }))
  expect(
    face<FunctionFace>(toGraph({ ...starter, functions }, shown()), 'function/get-item').line,
  ).toBeUndefined()
})

test('the worst problem of a part becomes its flag', () => {
  const problems = [
    warning('a/b', 'A warning.', ['functions', 1, 'memory', 'prod']),
    problem('a/c', 'An error.', ['functions', 1, 'access', 0]),
    warning('waf/range', 'A range.', ['environments', 0, 'allowedIpv4', 0]),
  ]
  const model = toGraph(starter, { environment: 'prod', problems })
  expect(face<FunctionFace>(model, 'function/create-item').flag).toEqual({
    severity: 'error',
    message: 'An error.',
    field: ['functions', 1, 'access', 0],
    count: 2,
  })
  expect(face<WafFace>(model, 'waf').flag?.severity).toBe('warning')
  expect(model.edges.find(each => each.id.startsWith('function/create-item'))?.hasError).toBe(true)
})

test('what says the same is the same object', () => {
  const before = toGraph(starter, shown())
  expect(toGraph(structuredClone(starter), shown(), before).nodes).toBe(before.nodes)
  const after = toGraph(grant(starter, 'get-item', 'clients', null, ['GetItem']), shown(), before)
  const changed = after.nodes.filter(each => !before.nodes.includes(each)).map(each => each.id)
  expect(changed).toEqual(['function/get-item', 'table/clients'])
})

test('a secret has a node only when it is asked for', () => {
  expect(toGraph(starter, shown()).nodes.some(each => each.face.kind === 'secret')).toBe(false)
  const foundation = { kind: 'secret', name: 'auth-signing-key' } as const
  const model = toGraph(starter, { environment: 'prod', foundation })
  expect(model.edges.find(each => each.target === 'secret/auth-signing-key')?.label).toBe('reads')
})

test('long paths lose their middle', () => {
  expect(shortPath('/customers/{customerId}/orders', 30)).toBe('/customers/{customerId}/orders')
  expect(shortPath('/customers/{customerId}/orders', 20)).toBe('/customers/…/orders')
  expect(shortPath('/a-very-long-single-segment', 10)).toHaveLength(10)
})

test('an edit leaves the other nodes where they were', () => {
  const before = toGraph(starter, shown())
  const kept = layout(before).positions
  const after = toGraph(addFunction(starter, { kind: 'put-item' }), shown(), before)
  const places = settle(after.nodes, layout(after), kept, new Set())
  for (const [id, at] of kept) expect(places.get(id)).toEqual(at)
  const added = places.get('function/put-item')
  const others = after.nodes.filter(each => each.face.kind === 'function' && each.id !== 'function/put-item')
  for (const { id } of others)
    expect(Math.abs((places.get(id)?.y ?? 0) - (added?.y ?? 0))).toBeGreaterThanOrEqual(56)
})

test('a node that was dragged stays where it was put', () => {
  const model = toGraph(starter, shown())
  const moved = new Map([...layout(model).positions, ['table/items', { x: 900, y: 12 }] as const])
  expect(settle(model.nodes, layout(model), moved, new Set(['table/items'])).get('table/items')).toEqual({
    x: 900,
    y: 12,
  })
})
