import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import {
  deploy,
  newStack,
  oldStack,
  parametersOf,
  runScript,
  stackFacts,
  type Answers,
} from './testing/scripts'

test('an empty change set is no failure', () => {
  const nothing = "FAILED\tThe submitted information didn't contain changes. Submit different information."
  const run = deploy({ ...oldStack, 'cloudformation describe-change-set': nothing }, '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.out).toContain('prod-MyAPI is up to date')
  expect(run.operations).toContain('cloudformation delete-change-set')
  expect(run.operations).not.toContain('cloudformation execute-change-set')
})

test('asks before it changes anything, and takes silence for a no', () => {
  const run = deploy(oldStack)
  expect(run.code).toBe(0)
  expect(run.out).toContain('Nothing was changed.')
  expect(run.operations).not.toContain('cloudformation execute-change-set')
  expect(run.operations.at(-1)).toBe('cloudformation delete-change-set')
})

test.each<[string, string, Answers[string], boolean]>([
  ['is as it came', 'REVIEW_IN_PROGRESS', '', true],
  ['is being created by somebody else', 'CREATE_IN_PROGRESS', '', false],
  ['has a change set of somebody else', 'REVIEW_IN_PROGRESS', '\tanother', false],
  ['may not be looked into', 'REVIEW_IN_PROGRESS', { fails: 'AccessDenied' }, false],
])('after a no, a new stack that %s', (_what, status, others, goes) => {
  const stack = 'arn:aws:cloudformation:us-west-2:123456789012:stack/prod-MyAPI/1'
  const run = deploy({
    ...newStack,
    'cloudformation describe-stacks': [
      { fails: 'Stack with id prod-MyAPI does not exist' },
      `${status}\t${stack}`,
    ],
    'cloudformation list-change-sets': typeof others === 'string' ? `CHANGE_SET${others}` : others,
  })
  expect(run.code, run.err).toBe(0)
  expect(run.operations).toContain('cloudformation delete-change-set')
  const deleted = run.calls.filter(call => call[1] === 'delete-stack').map(call => call.at(-1))
  expect(deleted).toEqual(goes ? [stack] : [])
})

test('tells why a deployment failed', () => {
  const run = deploy(
    {
      ...oldStack,
      'cloudformation describe-stacks': [stackFacts('UPDATE_COMPLETE'), 'UPDATE_ROLLBACK_COMPLETE'],
      'cloudformation describe-stack-events':
        'B\tResource update cancelled\nItemsTable\tTable already exists: prod-items',
    },
    '--yes',
  )
  expect(run.code).toBe(1)
  expect(run.err).toContain('  ItemsTable: Table already exists: prod-items')
  expect(run.err).not.toContain('cancelled')
  expect(run.err).toContain('The stack went back to what it was (UPDATE_ROLLBACK_COMPLETE).')
})

test('waiting survives what fails now and then', () => {
  const failures = Array.from({ length: 9 }, () => ({ fails: 'Could not connect' }))
  const stacks = [
    stackFacts('UPDATE_COMPLETE'),
    ...failures,
    'UPDATE_IN_PROGRESS',
    ...failures,
    'UPDATE_COMPLETE',
    stackFacts('UPDATE_COMPLETE'),
  ]
  const run = deploy({ ...oldStack, 'cloudformation describe-stacks': stacks }, '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.out).toContain('The API is at')
})

test('waiting ends when AWS answers no more', () => {
  const expired = { fails: 'An error occurred (ExpiredToken): The security token is expired' }
  const stacks = [stackFacts('UPDATE_COMPLETE'), 'UPDATE_IN_PROGRESS', expired]
  const run = deploy({ ...oldStack, 'cloudformation describe-stacks': stacks }, '--yes')
  expect(run.code).toBe(1)
  expect(run.err).toContain('AWS has not answered 10 times in a row: An error occurred (ExpiredToken)')
  expect(run.err).toContain('AWS goes on with prod-MyAPI. See how: aws cloudformation describe-stacks')
})

test('goes on after a change set that was never carried out', () => {
  const stacks = [stackFacts('REVIEW_IN_PROGRESS'), 'CREATE_COMPLETE', stackFacts('CREATE_COMPLETE')]
  const run = deploy({ ...newStack, 'cloudformation describe-stacks': stacks }, '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.calls.find(call => call[1] === 'create-change-set')).toContain('CREATE')
  expect(parametersOf(run).AllowedIpv4Cidrs).toBe('as-designed')
})

test.each<[string, string[], Answers, string]>([
  ['the stack has', [], { ...oldStack, ...stackBucket() }, 'its-own-bucket'],
  ['--bucket names', ['--bucket', 'another'], { ...oldStack, ...stackBucket() }, 'another'],
  ['the file names', [], oldStack, 'the-bucket-of-the-file'],
  [
    'the file names, for a stack that was never made',
    [],
    {
      ...newStack,
      'cloudformation describe-stacks': [
        stackFacts('REVIEW_IN_PROGRESS', { ArtifactBucket: 'its-own-bucket' }),
        'CREATE_COMPLETE',
      ],
    },
    'the-bucket-of-the-file',
  ],
])('uploads to the bucket that %s', (_what, words, answers, bucket) => {
  const own = JSON.stringify([
    { ParameterKey: 'Environment', ParameterValue: 'prod' },
    { ParameterKey: 'ArtifactBucket', ParameterValue: 'the-bucket-of-the-file' },
  ])
  const run = runScript(starter, 'deploy.sh', ['--environment', 'prod', '--yes', ...words], answers, {
    files: { 'parameters/prod.json': own },
  })
  expect(run.code, run.err).toBe(0)
  expect(parametersOf(run).ArtifactBucket).toBe(bucket)
  expect(run.calls.find(call => call[1] === 'sync')).toContain(`s3://${bucket}/functions`)
})

function stackBucket(): Answers {
  const facts = stackFacts('UPDATE_COMPLETE', { ArtifactBucket: 'its-own-bucket' })
  return { 'cloudformation describe-stacks': [facts, 'UPDATE_COMPLETE', facts] }
}

test('puts the account into the bucket of a file that knows none', () => {
  const environments = starter.environments.map(each => ({ ...each, account: null }))
  const run = runScript(
    { ...starter, environments },
    'deploy.sh',
    ['--environment', 'prod', '--yes'],
    oldStack,
  )
  expect(run.code, run.err).toBe(0)
  expect(parametersOf(run).ArtifactBucket).toBe('groundplan-artifacts-123456789012-us-west-2')
})

const rotated = (status: string): Answers => {
  const facts = stackFacts(status, { SigningKeyVersionId: 'version-2' })
  return { ...oldStack, 'cloudformation describe-stacks': [facts, 'UPDATE_COMPLETE', facts] }
}

test('finishes a rotation that was interrupted', () => {
  const answers = { ...rotated('UPDATE_COMPLETE'), 'secretsmanager get-secret-value': 'version-1' }
  const run = deploy(answers, '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.out).toContain('was interrupted. Finishing it.')
  const [stage] = run.calls.filter(call => call[1] === 'update-secret-version-stage')
  expect(stage!.slice(-4)).toEqual([
    '--move-to-version-id',
    'version-2',
    '--remove-from-version-id',
    'version-1',
  ])
  const dry = deploy(answers, '--dry-run')
  expect(dry.out).toContain('A run without --dry-run finishes it.')
  expect(dry.operations).not.toContain('secretsmanager update-secret-version-stage')
})

test.each<[string, Answers]>([
  ['is finished', { ...rotated('UPDATE_COMPLETE'), 'secretsmanager get-secret-value': 'version-2' }],
  ['still runs', { ...rotated('UPDATE_IN_PROGRESS'), 'secretsmanager get-secret-value': 'version-1' }],
  [
    'may not be seen',
    { ...rotated('UPDATE_COMPLETE'), 'secretsmanager get-secret-value': { fails: 'Denied' } },
  ],
])('leaves a rotation alone that %s', (_what, answers) => {
  expect(deploy(answers, '--yes').operations).not.toContain('secretsmanager update-secret-version-stage')
})

test('an interrupted rotation says how to go on', () => {
  const stacks = [stackFacts('UPDATE_COMPLETE'), { fails: 'ExpiredToken' }]
  const answers = { ...oldStack, 'secretsmanager put-secret-value': 'version-2' }
  const run = deploy({ ...answers, 'cloudformation describe-stacks': stacks }, '--rotate-key', '--yes')
  expect(run.code).toBe(1)
  expect(run.err).toContain('run ./deploy.sh --environment prod again: it finishes the rotation')
})

test('the new signing key is deployed before it becomes the current one', () => {
  const run = deploy(
    {
      ...oldStack,
      'secretsmanager put-secret-value': 'version-2',
      'secretsmanager get-secret-value': 'version-1',
    },
    '--rotate-key',
    '--yes',
  )
  expect(run.code, run.err).toBe(0)
  expect(parametersOf(run).SigningKeyVersionId).toBe('version-2')
  expect(run.file('secretsmanager put-secret-value')).toMatch(/^\{"signingKey":"[0-9a-f]{96}"\}$/)
  expect(run.calls.find(call => call[1] === 'put-secret-value')).not.toContain('AWSCURRENT')
  const order = ['put-secret-value', 'execute-change-set', 'update-secret-version-stage']
  expect(run.calls.map(call => call[1]!).filter(each => order.includes(each))).toEqual(order)
})
