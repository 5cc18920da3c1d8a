import { expect, test } from 'vitest'
import type { Design } from '../design/design'
import { starter } from '../design/starter'
import { compile } from './compile'
import type { Template, Value } from './template'
import { builtCode } from './testing/code-hash'
import { referencesIn } from './testing/references'

interface Resource {
  readonly Type: string
  readonly Properties: { readonly [name: string]: Value }
}

function resources(template: Template): [string, Resource][] {
  return template.entries
    .filter(({ section }) => section === 'Resources')
    .map(({ id, value }) => [id, value as unknown as Resource])
}

function edited(change: (design: Design) => void): Template {
  const design = structuredClone(starter)
  change(design)
  return compile(design, builtCode)
}

function idsOf(template: Template, type: string): string[] {
  return resources(template)
    .filter(([, each]) => each.Type === type)
    .map(([id]) => id)
}

function description(template: Template, functionId: string): Value | undefined {
  return resources(template).find(([id]) => id === functionId)?.[1].Properties['Description']
}

const original = compile(starter, builtCode)

const functionEdits: Record<string, (design: Design) => void> = {
  'memory of dev only': design => (design.functions[0]!.memory['dev'] = 320),
  timeout: design => (design.functions[0]!.timeout['prod'] = 11),
  architecture: design => (design.functions[0]!.architecture = 'x86_64'),
  'a variable': design =>
    design.functions[0]!.variables.push({ name: 'MODE', values: { prod: 'a', dev: 'b' } }),
  'the log level of dev': design => (design.environments[1]!.logLevel = 'WARN'),
  'the origins of dev': design => design.environments[1]!.corsOrigins.push('https://other.example.com'),
  'a setting of its handler': design => Object.assign(design.functions[0]!.handler, { pageSize: 50 }),
}

test.each(Object.entries(functionEdits))(
  '%s is published: a new version, and a changed function',
  (_, change) => {
    const next = edited(change)
    expect(idsOf(next, 'AWS::Lambda::Version')[0]).not.toBe(idsOf(original, 'AWS::Lambda::Version')[0])
    expect(description(next, 'ListItemsFunction')).not.toEqual(description(original, 'ListItemsFunction'))
  },
)

test('new code is published', () => {
  const next = compile(starter, () => 'ffffffffff')
  expect(
    idsOf(next, 'AWS::Lambda::Version').filter(id => idsOf(original, 'AWS::Lambda::Version').includes(id)),
  ).toEqual([])
})

test('what a version does not freeze publishes nothing', () => {
  const next = edited(design => {
    design.functions[0]!.concurrency = { prod: 5, dev: 5 }
    design.environments[0]!.alarms.functionDurationPercent = 50
    design.environments[0]!.logRetentionDays = 400
    design.tables[0]!.pointInTimeRecovery = false
  })
  expect(idsOf(next, 'AWS::Lambda::Version')).toEqual(idsOf(original, 'AWS::Lambda::Version'))
})

const apiEdits: Record<string, (design: Design) => void> = {
  'a route': design => design.routes.pop(),
  'a path': design => (design.routes[0]!.path = '/things'),
  'a parameter': design => (design.routes[0]!.parameters[0]!.required = true),
  'a body model': design => Object.assign(design.routes[1]!.body!.schema, { required: [] }),
  'the authorizer': design => (design.api.authorizer.cacheSeconds = 60),
  'an origin of dev': design => (design.environments[1]!.corsOrigins = ['https://other.example.com']),
  'the function of a route': design => (design.routes[0]!.function = 'get-item'),
}

test.each(Object.entries(apiEdits))('%s goes live: a new snapshot of the API', (_, change) => {
  expect(idsOf(edited(change), 'AWS::ApiGateway::Deployment')).not.toEqual(
    idsOf(original, 'AWS::ApiGateway::Deployment'),
  )
})

test('a change beside the API makes no new snapshot', () => {
  const next = edited(design => {
    design.functions[0]!.memory['prod'] = 1024
    design.environments[0]!.throttling.rate = 7
    design.environments[0]!.wafRateLimit = 50
  })
  expect(idsOf(next, 'AWS::ApiGateway::Deployment')).toEqual(idsOf(original, 'AWS::ApiGateway::Deployment'))
})

test('a snapshot takes no parameter that could change alone', () => {
  const frozen = [
    'AWS::Lambda::Function',
    'AWS::ApiGateway::Method',
    'AWS::ApiGateway::Model',
    'AWS::ApiGateway::GatewayResponse',
  ]
  const parameters = original.entries.filter(({ section }) => section === 'Parameters').map(({ id }) => id)
  const conditions = new Map(
    original.entries.filter(({ section }) => section === 'Conditions').map(({ id, value }) => [id, value]),
  )
  const reached = resources(original)
    .filter(([, each]) => frozen.includes(each.Type))
    .flatMap(([, each]) => referencesIn(each as unknown as Value))
    .flatMap(({ id, kind }) => (kind === 'condition' ? referencesIn(conditions.get(id)!) : [{ id }]))
    .map(({ id }) => id)
    .filter(id => parameters.includes(id))
  expect([...new Set(reached)].sort()).toEqual(['ArtifactBucket', 'Environment', 'SigningKeyVersionId'])
})

test('the parameters are exactly these', () => {
  expect(original.entries.filter(({ section }) => section === 'Parameters').map(({ id }) => id)).toEqual([
    'Environment',
    'ArtifactBucket',
    'AllowedIpv4Cidrs',
    'AllowedIpv6Cidrs',
    'AlarmEmail',
    'ConfigRecorderMode',
    'ApiGatewayAccountMode',
    'SigningKeyVersionId',
  ])
})
