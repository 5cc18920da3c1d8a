import { expect, test } from 'vitest'
import { deploy, newStack, parametersOf, type Answers } from './testing/scripts'

test.each<[string, Answers, string]>([
  [
    'a recorder',
    { 'configservice describe-configuration-recorders': 'default' },
    '--set ConfigRecorderMode=existing',
  ],
  [
    'a log role',
    { 'apigateway get-account': 'arn:aws:iam::123456789012:role/logs' },
    '--set ApiGatewayAccountMode=existing',
  ],
  [
    'a table',
    { 'dynamodb list-tables': 'other\tprod-items\tprod-items-2' },
    'AWS::DynamoDB::Table prod-items exists',
  ],
  [
    'a log group',
    { 'logs describe-log-groups': '/aws/lambda/prod-get-item' },
    '/aws/lambda/prod-get-item exists',
  ],
  ['a secret', { 'secretsmanager list-secrets': 'prod-auth-signing-key' }, 'prod-auth-signing-key exists'],
  ['a key alias', { 'kms list-aliases': 'alias/aws/s3\talias/prod-data' }, 'alias/prod-data exists'],
  [
    'a bucket',
    { 's3api list-buckets': 'prod-config-123456789012-us-west-2' },
    'prod-config-123456789012-us-west-2 exists',
  ],
])('finds %s that is in the way before it changes anything', (_what, found, message) => {
  const run = deploy({ ...newStack, ...found }, '--yes')
  expect(run.code).toBe(1)
  expect(run.err).toContain(message)
  expect(run.err).toContain('Nothing was changed.')
  expect(run.operations.filter(each => /create|put|upload|s3 /.test(each))).toEqual([])
})

test.each<[string, Answers[string], string]>([
  [
    'what another stack has',
    'prod-OldAPI\tarn:aws:cloudformation:us-west-2:123456789012:stack/prod-OldAPI/2',
    'AWS::DynamoDB::Table prod-items belongs to the stack prod-OldAPI.',
  ],
  ['what AWS does not tell about', { fails: 'AccessDenied' }, 'could not be found out: AccessDenied'],
])('does not recommend to destroy %s', (_what, holder, message) => {
  const found = {
    'dynamodb list-tables': 'prod-items\tprod-clients',
    'cloudformation describe-stack-resources prod-items': holder,
    'cloudformation describe-stacks Stacks[0].StackStatus': 'UPDATE_COMPLETE',
  }
  const run = deploy({ ...newStack, ...found }, '--yes')
  expect(run.code).toBe(1)
  expect(run.err).toContain(message)
  expect(run.err).toContain('AWS::DynamoDB::Table prod-clients exists and is in no stack.')
  expect(run.err).not.toContain('--destroy')
  expect(run.err.includes('earlier name of its API')).toBe(message.includes('prod-OldAPI'))
})

test('recommends to destroy what a deleted stack left', () => {
  const found = {
    'dynamodb list-tables': 'prod-items',
    'cloudformation describe-stack-resources prod-items': 'prod-MyAPI\tarn:2',
    'cloudformation describe-stacks Stacks[0].StackStatus': 'DELETE_COMPLETE',
  }
  const run = deploy({ ...newStack, ...found }, '--yes')
  expect(run.code).toBe(1)
  expect(run.err).toContain('./deploy.sh --environment prod --destroy deletes it')
})

test('what it names as the remedy is one', () => {
  const found = {
    'configservice describe-configuration-recorders': 'default',
    'apigateway get-account': 'arn:aws:iam::123456789012:role/logs',
    's3api list-buckets': 'prod-config-123456789012-us-west-2',
    'iam get-role': 'prod-apigateway-logs-service',
  }
  const remedy = ['--set', 'ConfigRecorderMode=existing', '--set', 'ApiGatewayAccountMode=existing']
  const run = deploy({ ...newStack, ...found }, '--yes', ...remedy)
  expect(run.code, run.err).toBe(0)
  expect(parametersOf(run)).toMatchObject({
    ConfigRecorderMode: 'existing',
    ApiGatewayAccountMode: 'existing',
  })
})

test('looks no further than it may', () => {
  const run = deploy({ ...newStack, 'kms list-aliases': { fails: 'AccessDenied' } }, '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.out).toContain('Not looked for: AWS::KMS::Alias (AccessDenied)')
})
