import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../../cfn/compile'
import { resolve } from '../../cfn/resolve'
import type { Value } from '../../cfn/template'
import { builtCode } from '../../cfn/testing/code-hash'
import { parseTemplate } from '../../cfn/testing/parse-template'
import { starter } from '../../design/starter'
import { checkRequirements } from '../requirements'
import { resourceTypes } from './resource-types'

const golden = new URL('../../cfn/golden/', import.meta.url)

test('the table has the types of the golden templates, and no other', () => {
  const texts = readdirSync(golden)
    .filter(name => name.endsWith('.template.yaml'))
    .map(name => readFileSync(new URL(name, golden), 'utf8'))
  const types = texts.flatMap(text => {
    const { Resources } = parseTemplate(text) as { Resources: Record<string, { Type: string }> }
    return Object.values(Resources).map(({ Type }) => Type)
  })
  expect(texts.length).toBeGreaterThan(1)
  expect(Object.keys(resourceTypes).sort()).toEqual([...new Set(types)].sort())
})

const open = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: '*' }] }
const all = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }

test.each<[string, string, { readonly [name: string]: Value }]>([
  ['R18', 'AWS::SQS::Queue', { QueueName: 'mail' }],
  ['R5', 'AWS::SQS::QueuePolicy', { Queues: ['mail'], PolicyDocument: open }],
  [
    'R5',
    'AWS::IAM::Policy',
    { PolicyName: 'prod-all', PolicyDocument: all, Roles: [{ Ref: 'GetItemFunctionRole' }] },
  ],
  ['R3', 'AWS::EC2::Volume', { AvailabilityZone: 'us-west-2a', Size: 1, Encrypted: false }],
])('%s fails with a resource of the type %s, which the table lacks', (id, Type, Properties) => {
  for (const { name } of starter.environments) {
    const resolved = resolve(compile(starter, builtCode), name)
    const more = { ...resolved, Resources: { ...resolved.Resources, More: { Type, Properties } } }
    const failed = checkRequirements(starter, more, name).filter(each => each.outcome === 'fails')
    expect(failed.map(each => each.id)).toEqual(['R3', 'R5', 'R18'])
    expect(failed.find(each => each.id === id)).toMatchObject({ resources: ['More'] })
    for (const each of failed) expect(each.because).toContain(Type)
  }
})
