import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { artifactOf } from './testing/parts'
import {
  deploy,
  newStack,
  oldStack,
  parametersOf,
  runScript,
  stackFacts,
  type Answers,
} from './testing/scripts'

test('creates a stack by a change set and prints where the API is', () => {
  const run = deploy(newStack, '--yes')
  expect(run.err).toBe('')
  expect(run.code).toBe(0)
  expect(run.out).toContain('The API is at https://abc123.execute-api.us-west-2.amazonaws.com/prod-v1')
  expect(run.operations).toContain('s3api create-bucket')
  expect(run.operations).toContain('s3api put-public-access-block')
  const [change] = run.calls.filter(call => call[1] === 'create-change-set')
  expect(change).toEqual(
    expect.arrayContaining(['--change-set-type', 'CREATE', '--capabilities', 'CAPABILITY_NAMED_IAM']),
  )
  expect(parametersOf(run)).toEqual({
    Environment: 'prod',
    ArtifactBucket: 'groundplan-artifacts-123456789012-us-west-2',
    AllowedIpv4Cidrs: 'as-designed',
    AllowedIpv6Cidrs: 'as-designed',
    AlarmEmail: 'as-designed',
    ConfigRecorderMode: 'as-designed',
    ApiGatewayAccountMode: 'as-designed',
    SigningKeyVersionId: '',
  })
})

test('warns that addresses of documentation let nobody in, unless others are given', () => {
  expect(deploy(newStack, '--yes').out).toContain('Nobody will get in')
  const run = deploy(
    newStack,
    '--yes',
    '--allow',
    '192.168.1.5',
    '--allow',
    '10.0.0.0/8',
    '--allow',
    'fd00::/8',
  )
  expect(run.out).not.toContain('Nobody will get in')
  expect(parametersOf(run)).toMatchObject({
    AllowedIpv4Cidrs: '192.168.1.5/32,10.0.0.0/8',
    AllowedIpv6Cidrs: 'fd00::/8',
  })
})

test.each([
  '255.0.10.1',
  '1.2.3.4/1',
  '::',
  '::1',
  '1::',
  'FD00:0:0:0:0:0:0:1',
  '1:2:3:4:5:6:7::',
  '2001:db8::/48',
])('allows %s', range => {
  const run = deploy(newStack, '--yes', '--allow', range)
  expect(run.code, run.err).toBe(0)
  const [name, length] = range.includes(':') ? ['AllowedIpv6Cidrs', 128] : ['AllowedIpv4Cidrs', 32]
  expect(parametersOf(run)).toHaveProperty(name, range.includes('/') ? range : `${range}/${length}`)
})

test.each([
  ...['0.0.0.0/0', '::/0', '1.2.3.4/00', 'everyone', '1.2.3.4;id', '$(id)', '', '7', '1.2.3.4\n5.6.7.8'],
  ...['203.0.113.999', '203.0.113.7/33', 'a.b.c.d', '10.0.0.0/', '1.2.3', '1.2.3.4.5', '1..3.4', '1.2.3.04'],
  ...['1.2.3.4/8/8', '1.2.3.4/a', '1.2.3.4/08', '1.2.3.4/-1', '::1/129', '::1/', '::1/a', ':', ':::', '1:2'],
  ...[
    '1::2::3',
    '12345::',
    ':1::2',
    '1::2:',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4::5:6:7:8',
    '::1.2.3.4',
    'fd00.1::',
  ],
])('refuses to allow %j', range => {
  const run = deploy(newStack, '--yes', '--allow', range)
  expect(run.code).toBe(1)
  expect(run.err).toContain('deploy.sh: --allow takes an address')
  expect(run.calls).toEqual([])
})

test('keeps the parameters of a stack that it is told nothing about', () => {
  const run = deploy(oldStack, '--yes', '--set', 'AlarmEmail=a@example.com')
  expect(run.code, run.err).toBe(0)
  expect(parametersOf(run)).toMatchObject({
    AllowedIpv4Cidrs: 'the previous value',
    SigningKeyVersionId: 'the previous value',
    AlarmEmail: 'a@example.com',
    // The stack is older than this parameter.
    ConfigRecorderMode: 'as-designed',
  })
})

test('a dry run changes nothing', () => {
  const run = deploy(oldStack, '--dry-run', '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.operations).not.toContain('cloudformation execute-change-set')
  expect(run.operations.at(-1)).toBe('cloudformation delete-change-set')
})

test.each([
  ['ROLLBACK_COMPLETE', './deploy.sh --environment prod --destroy'],
  ['ROLLBACK_FAILED', './deploy.sh --environment prod --destroy'],
  ['CREATE_FAILED', './deploy.sh --environment prod --destroy'],
  ['DELETE_FAILED', './deploy.sh --environment prod --destroy'],
  ['UPDATE_ROLLBACK_FAILED', 'aws cloudformation continue-update-rollback'],
  ['UPDATE_IN_PROGRESS', 'is busy'],
  ['SOMETHING_NEW', 'does not know'],
])('says what to do with a stack in %s', (status, sentence) => {
  const run = deploy({ ...oldStack, 'cloudformation describe-stacks': stackFacts(status) }, '--yes')
  expect(run.code).toBe(1)
  expect(run.err).toContain(sentence)
  expect(run.operations).not.toContain('cloudformation create-change-set')
})

test.each<[string, Answers | undefined, Record<string, string>, string]>([
  ['no AWS CLI', undefined, {}, 'The AWS CLI is not installed'],
  [
    'no credentials',
    { 'sts get-caller-identity': { fails: 'Unable to locate credentials' } },
    {},
    'AWS does not know who you are',
  ],
  [
    'another account',
    { 'sts get-caller-identity': '999999999999\tarn:x' },
    {},
    'belongs to account 123456789012, but you are logged in to 999999999999 as arn:x: log in to 123456789012',
  ],
  [
    'credentials that have expired',
    { 'sts get-caller-identity': { fails: 'The security token included in the request is expired' } },
    {},
    'log in (aws configure, or aws sso login)',
  ],
  [
    'no way to AWS',
    { 'sts get-caller-identity': { fails: 'Could not connect to the endpoint URL' } },
    {},
    'AWS did not answer: Could not connect',
  ],
  ['another region', newStack, { AWS_REGION: 'eu-west-1' }, 'This design is for us-west-2, but'],
])('stops with %s', (_what, answers, environment, sentence) => {
  const run = runScript(starter, 'deploy.sh', ['--environment', 'prod'], answers, { environment })
  expect(run.code).toBe(1)
  expect(run.err).toContain(sentence)
  expect(run.operations.filter(each => each !== 'sts get-caller-identity')).toEqual([])
})

test.each([
  [[], 'Say which environment: --environment with one of: prod dev'],
  [['--environment', 'test'], 'There is no environment test in this design; it has: prod dev'],
  [['--environment'], '--environment needs a value'],
  [['--frob'], 'There is no option --frob'],
  [['--environment', 'prod', '--set', 'Nope=1'], 'There is no parameter Nope'],
  [['--environment', 'prod', '--set', 'AlarmEmail=a"b'], 'no quotes'],
  [['--environment', 'prod', '--set', 'Environment=dev'], 'has an option of its own'],
  [['--environment', 'prod', '--bucket', 'a b'], 'is not the name of an S3 bucket'],
])('refuses %j', (words, sentence) => {
  const run = runScript(starter, 'deploy.sh', words, newStack)
  expect(run.code).toBe(1)
  expect(run.err).toContain(sentence)
})

test.each([
  ["somebody else's", 'An error occurred (403) when calling the HeadBucket operation: Forbidden'],
  ['in another region', 'An error occurred (301) when calling the HeadBucket operation: Moved Permanently'],
])('uploads nothing to a bucket that is %s', (_what, fails) => {
  const run = deploy({ ...newStack, 's3api head-bucket': { fails } }, '--yes', '--bucket', 'taken')
  expect(run.code).toBe(1)
  expect(run.err).toContain('The bucket taken cannot be used')
  expect(run.err).toContain('Name another with --bucket.')
  expect(run.operations.at(-1)).toBe('s3api head-bucket')
})

test('a bucket that is missing is made, closed to the public', () => {
  const run = deploy(newStack, '--yes', '--bucket', 'missing')
  expect(run.code, run.err).toBe(0)
  expect(run.out).toContain('Making the bucket missing.')
  const made = run.calls.filter(call => call[0] === 's3api' && call.includes('missing')).map(call => call[1])
  expect(made).toEqual([
    'head-bucket',
    'create-bucket',
    'put-public-access-block',
    'put-bucket-versioning',
    'put-bucket-encryption',
    'put-bucket-policy',
  ])
})

test.each([
  ['without a policy is locked: an interrupted run left it', { fails: '(NoSuchBucketPolicy): none' }, 4],
  ['with a policy stays as it is', '{}', 0],
  ['whose policy may not be seen stays as it is', { fails: '(AccessDenied): no' }, 0],
])('our own bucket %s', (_what, policy, puts) => {
  const run = deploy({ ...oldStack, 's3api get-bucket-policy': policy }, '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.operations.filter(each => each.startsWith('s3api put-'))).toHaveLength(puts)
})

test('a bucket that goes in between is told, with what AWS says', () => {
  const gone = { 's3 cp': { fails: 'An error occurred (NoSuchBucket): The specified bucket does not exist' } }
  const run = deploy({ ...oldStack, ...gone }, '--yes')
  expect(run.code).toBe(1)
  expect(run.err).toContain('aws s3 cp failed: An error occurred (NoSuchBucket)')
  expect(run.operations).not.toContain('cloudformation create-change-set')
})

test.each<[string | null]>([['123456789012'], [null]])(
  'the README deploys without the script, account %s',
  account => {
    const design = { ...starter, environments: starter.environments.map(each => ({ ...each, account })) }
    const readme = strFromU8(artifactOf(design).find(file => file.name === 'README.md')!.bytes)
    const recipe = /Without the script[^`]*```sh\n(.*?)```/s.exec(readme)![1]!
    const answers = { 'sts get-caller-identity': '123456789012' }
    const run = runScript(design, 'deploy.sh', [], answers, { files: { 'deploy.sh': recipe } })
    expect(run.code, run.err).toBe(0)
    const bucket = 'groundplan-artifacts-123456789012-us-west-2'
    const [make, sync, change] = run.calls.filter(([service]) => service !== 'sts')
    expect(make).toEqual(['s3', 'mb', `s3://${bucket}`, '--region', 'us-west-2'])
    expect(sync!.slice(0, 4)).toEqual(['s3', 'sync', 'functions', `s3://${bucket}/functions`])
    expect(change).toEqual(
      expect.arrayContaining(['--template-file', 'template.yaml', '--s3-bucket', 'CAPABILITY_NAMED_IAM']),
    )
    // The AWS CLI 1 takes no file here.
    expect(change!.slice(change!.indexOf('--parameter-overrides') + 1)).toEqual([
      'Environment=prod',
      `ArtifactBucket=${bucket}`,
    ])
  },
)
