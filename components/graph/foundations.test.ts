import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '@/lib/cfn/compile'
import { partKey } from '@/lib/cfn/origin'
import { builtCode } from '@/lib/cfn/testing/code-hash'
import type { Design } from '@/lib/design/design'
import { samples } from '@/lib/design/samples'
import { starter } from '@/lib/design/starter'
import { anyDesign } from '@/lib/design/testing/any-design'
import { problem } from '@/lib/problem'
import { foundationsOf, type Foundation } from './foundations'
import { functionResources } from './function-resources'
import { isFoundation, type FunctionFace } from './graph-model'
import { layout } from './layout'
import { selectedPath } from './selected-path'
import { settle } from './settle'
import { toGraph } from './to-graph'

const seed = Number(process.env['SEED'] ?? 20261123)
const designs = [...samples.map(each => each.design), starter, ...fc.sample(anyDesign, { numRuns: 30, seed })]

interface Resource {
  readonly part: string
  readonly type: string
  readonly text: string
}

function resourcesOf(design: Design): Resource[] {
  return compile(design, builtCode).entries.flatMap(({ section, value, origin }) => {
    const { Type } = value as { Type?: string }
    if (section !== 'Resources' || Type === undefined) return []
    return [{ part: partKey(origin.part), type: Type, text: JSON.stringify(value) }]
  })
}

const first = (design: Design) => design.environments[0]!
const touched = (design: Design, id: string) =>
  new Set(found(foundationsOf(design, first(design), undefined), id).touches.map(partKey))
function found(foundations: readonly Foundation[], id: string): Foundation {
  const foundation = foundations.find(each => each.id === id)
  if (!foundation) throw new Error(`There is no foundation ${id}`)
  return foundation
}

test(`what comes with a function is what the template has (seed ${seed})`, () => {
  for (const design of designs) {
    const resources = resourcesOf(design)
    const rows = functionResources(design.monitoring)
    for (const { name } of design.functions) {
      const types = resources.filter(each => each.part === `function/${name}`).map(each => each.type)
      const beside = types.filter(type => type !== 'AWS::Lambda::Function')
      expect(beside.sort()).toEqual(
        rows.flatMap(({ type, count }) => Array.from({ length: count }, () => type)).sort(),
      )
    }
  }
})

test(`what the foundations touch is what the template says (seed ${seed})`, () => {
  for (const design of designs) {
    const resources = resourcesOf(design)
    const partsOf = (isOne: (each: Resource) => boolean) =>
      new Set(resources.filter(isOne).map(each => each.part))
    const names = (key: string) => (each: Resource) => each.text.includes(`"${key}"`)
    const ofTypes =
      (...types: string[]) =>
      (each: Resource) =>
        types.includes(each.type)
    const isEncrypted = ofTypes(
      'AWS::DynamoDB::Table',
      'AWS::Lambda::Function',
      'AWS::SecretsManager::Secret',
    )
    const ofParts = (parts: ReadonlySet<string>) => new Set([...parts].filter(each => each.includes('/')))

    expect(touched(design, 'keys/data')).toEqual(partsOf(each => isEncrypted(each) && names('DataKey')(each)))
    expect(touched(design, 'keys/env')).toEqual(partsOf(each => isEncrypted(each) && names('EnvKey')(each)))
    const logging = partsOf(ofTypes('AWS::Logs::LogGroup'))
    expect(touched(design, 'keys/ops')).toEqual(logging)
    expect(touched(design, 'logs')).toEqual(logging)
    expect(ofParts(touched(design, 'alarms'))).toEqual(ofParts(partsOf(ofTypes('AWS::CloudWatch::Alarm'))))
    expect(ofParts(touched(design, 'tracing'))).toEqual(
      partsOf(each => ofTypes('AWS::Lambda::Function')(each) && each.text.includes('"TracingConfig"')),
    )
  }
})

test('the alarms watch what is on', () => {
  const { alarms } = starter.monitoring
  const off = Object.fromEntries(Object.keys(alarms).map(kind => [kind, false])) as typeof alarms
  const withAlarms = (on: Partial<typeof alarms>): Design => ({
    ...starter,
    monitoring: { ...starter.monitoring, alarms: { ...off, ...on } },
  })
  expect(touched(withAlarms({}), 'alarms').size).toBe(0)
  expect([...touched(withAlarms({ wafBlocked: true, apiLatency: true }), 'alarms')]).toEqual(['waf', 'api'])
  expect([...touched(withAlarms({ tableErrors: true }), 'alarms')]).toEqual(['table/items', 'table/clients'])
  const graph = toGraph(withAlarms({ functionErrors: true }), {
    environment: 'prod',
    open: new Set(['get-item']),
  })
  const face = graph.nodes.find(each => each.id === 'function/get-item')?.face as FunctionFace
  expect(face.resources[3]).toEqual({ name: 'Alarm', type: 'AWS::CloudWatch::Alarm', count: 1 })
  expect(face.label).toMatch(/ Open, 7 resources\.$/)
})

test('AWS Config checks what its rules are about', () => {
  const withRules = (...configRules: Design['monitoring']['configRules']): Design => ({
    ...starter,
    monitoring: { ...starter.monitoring, configRules },
  })
  expect(touched(withRules('key-rotation'), 'config').size).toBe(0)
  expect([...touched(withRules('table-recovery'), 'config')]).toEqual(['table/items', 'table/clients'])
  expect([...touched(withRules('api-waf'), 'config')]).toEqual(['api'])
  expect(touched(withRules('log-encryption'), 'config')).toEqual(touched(starter, 'logs'))
})

test('the column has every foundation with its value, and says what it touches', () => {
  const model = toGraph(starter, { environment: 'dev', foundations: true, alarms: 31 })
  const faces = model.nodes.flatMap(({ id, face }) => ('value' in face ? [`${id}: ${face.value}`] : []))
  expect(faces).toEqual([
    'keys/data: 2',
    'keys/env: 7',
    'keys/ops: 8',
    'secret/auth-signing-key: 1',
    `logs: ${starter.environments[1]?.logRetentionDays} days`,
    'alarms: 31',
    'dashboard: ',
    expect.stringMatching(/^tracing: [\d.]+ %$/),
    'config: 9',
  ])
  const said = new Map(model.nodes.map(({ id, face }) => [id, face.label]))
  expect(said.get('keys/data')).toBe('data, key. Encrypts 2 tables.')
  expect(said.get('keys/env')).toBe('env, key. Encrypts the values of 6 functions and 1 secret.')
  expect(said.get('alarms')).toBe(
    'Alarms, foundation. 31. Watches 6 functions, 2 tables, the API and the WAF.',
  )
  expect(layout(model).heads.at(-1)?.column).toBe('foundations')
})

test('a foundation that is selected has its node and its links without the column, and no other has', () => {
  const keys = { kind: 'keys' } as const
  const model = toGraph(starter, { environment: 'prod', foundation: keys })
  expect(model.nodes.slice(-3).map(each => each.id)).toEqual(['keys/data', 'keys/env', 'keys/ops'])
  const links = model.edges.filter(each => each.kind === 'link')
  expect(links.filter(each => each.target === 'keys/data').map(each => each.source)).toEqual([
    'table/items',
    'table/clients',
  ])
  const path = selectedPath(model.edges, 'keys')
  expect([...path.edges].sort()).toEqual(links.map(each => each.id).sort())
  expect(path.linked).toContain('table/items')
  expect(path.sources.size).toBe(0)
  const column = toGraph(starter, { environment: 'prod', foundations: true })
  expect(column.edges.filter(each => each.kind === 'link')).toEqual([])
  expect(column.edges.filter(each => each.target === 'secret/auth-signing-key')).toHaveLength(1)
})

test('all nodes of a part have its flag', () => {
  const problems = [problem('waf/x', 'Wrong.', ['secrets', 0, 'name'])]
  const model = toGraph(starter, { environment: 'prod', foundations: true, problems })
  expect(model.nodes.find(each => each.id === 'secret/auth-signing-key')?.face.flag?.message).toBe('Wrong.')
})

test('a foundation that was shown alone takes its place in the column', () => {
  const alone = toGraph(starter, { environment: 'prod', foundation: { kind: 'alarms' } })
  const kept = layout(alone).positions
  expect(kept.get('alarms')?.y).toBe(40)
  const column = toGraph(starter, { environment: 'prod', foundations: true })
  const settled = settle(column.nodes, layout(column), kept, new Set())
  const ids = column.nodes.filter(each => isFoundation(each.face.kind)).map(each => each.id)
  expect(ids.map(id => settled.get(id)?.y)).toEqual(ids.map((_, row) => 40 + 52 * row))
})
