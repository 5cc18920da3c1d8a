import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { compile } from './compile'
import { resolve } from './resolve'
import { assemble, entriesOf } from './template'
import { builtCode } from './testing/code-hash'

const template = compile(starter, builtCode)

test('an environment gets its own values', () => {
  const prod = resolve(template, 'prod').Resources
  const dev = resolve(template, 'dev').Resources
  expect(prod['ListItemsFunction']!.Properties).toMatchObject({
    FunctionName: 'prod-list-items',
    MemorySize: 512,
  })
  expect(dev['ListItemsFunction']!.Properties).toMatchObject({
    FunctionName: 'dev-list-items',
    MemorySize: 256,
  })
  expect(dev['ItemsTable']!.Properties['DeletionProtectionEnabled']).toBe(false)
})

test('parameters take the place of what was designed', () => {
  const given = {
    AllowedIpv4Cidrs: '10.1.0.0/16, 10.2.0.0/16',
    AlarmEmail: 'a@example.com',
    ConfigRecorderMode: 'existing',
    ApiGatewayAccountMode: 'existing',
  }
  const { Resources } = resolve(template, 'prod', given)
  expect(Resources['AllowedIpv4Set']!.Properties['Addresses']).toEqual(['10.1.0.0/16', '10.2.0.0/16'])
  expect(Resources['AlarmSubscription']!.Properties['Endpoint']).toBe('a@example.com')
  expect(
    Object.keys(Resources).filter(id => /^ConfigRecorder$|^ApiAccount$|^ConfigBucket$/.test(id)),
  ).toEqual([])
  expect(resolve(template, 'prod').Resources['AlarmSubscription']).toBeUndefined()
})

test('the account and the region are asserted', () => {
  expect(JSON.stringify(resolve(template, 'prod').Rules)).toContain('123456789012')
  expect(JSON.stringify(resolve(template, 'dev').Rules)).not.toContain('123456789012')
})

test('what only a deployment knows stays a reference', () => {
  const { Resources, Parameters } = resolve(
    template,
    'prod',
    {},
    { account: '123456789012', region: 'us-west-2' },
  )
  expect(Resources['WebAclAssociation']!.Properties['ResourceArn']).toEqual({
    'Fn::Sub': 'arn:${AWS::Partition}:apigateway:us-west-2::/restapis/${RestApi}/stages/${ApiStage}',
  })
  expect(Object.keys(Parameters ?? {})).toEqual(['ArtifactBucket'])
})

test('a function that the compiler never emits is our mistake', () => {
  const { resource } = entriesOf({ kind: 'design' })
  const odd = assemble('', [
    ...template.entries,
    resource('Odd', 'AWS::SNS::Topic', { TopicName: { 'Fn::Base64': 'x' } }, 'odd'),
  ])
  expect(() => resolve(odd, 'prod')).toThrow('Fn::Base64')
})
