import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { newStack, oldStack, runScript, stackFacts, type Answers } from './testing/scripts'

const deploy = (answers: Answers | undefined, ...words: string[]) =>
  runScript(starter, 'deploy.sh', ['--environment', 'prod', ...words], answers)

const parameters = (run: ReturnType<typeof deploy>) => {
  const list = JSON.parse(run.file('cloudformation create-change-set')) as {
    ParameterKey: string
    ParameterValue?: string
  }[]
  return Object.fromEntries(
    list.map(each => [each.ParameterKey, each.ParameterValue ?? 'the previous value']),
  )
}

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
  expect(parameters(run)).toEqual({
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
  expect(parameters(run)).toMatchObject({
    AllowedIpv4Cidrs: '192.168.1.5/32,10.0.0.0/8',
    AllowedIpv6Cidrs: 'fd00::/8',
  })
})

test.each(['0.0.0.0/0', '::/0', '1.2.3.4/00', 'everyone', '1.2.3.4;id', '$(id)'])(
  'refuses to allow %s',
  range => {
    const run = deploy(newStack, '--yes', '--allow', range)
    expect(run.code).toBe(1)
    expect(run.err).toContain('deploy.sh: --allow takes an address')
    expect(run.calls).toEqual([])
  },
)

test('keeps the parameters of a stack that it is told nothing about', () => {
  const run = deploy(oldStack, '--yes', '--set', 'AlarmEmail=a@example.com')
  expect(run.code, run.err).toBe(0)
  expect(parameters(run)).toMatchObject({
    AllowedIpv4Cidrs: 'the previous value',
    SigningKeyVersionId: 'the previous value',
    AlarmEmail: 'a@example.com',
    // The stack is older than this parameter.
    ConfigRecorderMode: 'as-designed',
  })
})

test('an empty change set is no failure', () => {
  const nothing = "FAILED\tThe submitted information didn't contain changes. Submit different information."
  const run = deploy({ ...oldStack, 'cloudformation describe-change-set': nothing }, '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.out).toContain('prod-MyAPI is up to date')
  expect(run.operations).toContain('cloudformation delete-change-set')
  expect(run.operations).not.toContain('cloudformation execute-change-set')
})

test('asks before it changes anything, and takes silence for a no', () => {
  const run = deploy(newStack)
  expect(run.code).toBe(0)
  expect(run.out).toContain('Nothing was changed.')
  expect(run.operations).not.toContain('cloudformation execute-change-set')
  // What the change set brought along is gone again.
  expect(run.operations.slice(-2)).toEqual([
    'cloudformation delete-change-set',
    'cloudformation delete-stack',
  ])
})

test('a dry run changes nothing', () => {
  const run = deploy(oldStack, '--dry-run', '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.operations).not.toContain('cloudformation execute-change-set')
  expect(run.operations.at(-1)).toBe('cloudformation delete-change-set')
})

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
  expect(parameters(run)).toMatchObject({ ConfigRecorderMode: 'existing', ApiGatewayAccountMode: 'existing' })
})

test('looks no further than it may', () => {
  const run = deploy({ ...newStack, 'kms list-aliases': { fails: 'AccessDenied' } }, '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.out).toContain('Not looked for: AWS::KMS::Alias (AccessDenied)')
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

test.each([
  ['ROLLBACK_COMPLETE', './deploy.sh --environment prod --destroy'],
  ['UPDATE_ROLLBACK_FAILED', 'aws cloudformation continue-update-rollback'],
  ['UPDATE_IN_PROGRESS', 'is busy'],
  ['SOMETHING_NEW', 'does not know'],
])('says what to do with a stack in %s', (status, sentence) => {
  const run = deploy({ ...oldStack, 'cloudformation describe-stacks': stackFacts(status) }, '--yes')
  expect(run.code).toBe(1)
  expect(run.err).toContain(sentence)
  expect(run.operations).not.toContain('cloudformation create-change-set')
})

test('goes on after a change set that was never carried out', () => {
  const stacks = [stackFacts('REVIEW_IN_PROGRESS'), 'CREATE_COMPLETE', stackFacts('CREATE_COMPLETE')]
  const run = deploy({ ...newStack, 'cloudformation describe-stacks': stacks }, '--yes')
  expect(run.code, run.err).toBe(0)
  expect(run.calls.find(call => call[1] === 'create-change-set')).toContain('CREATE')
  expect(parameters(run).AllowedIpv4Cidrs).toBe('as-designed')
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
    'belongs to account 123456789012, but you are logged in to 999999999999',
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

test('a name is never run, whatever is in it', () => {
  const name = 'x\'"$(touch pwned)`touch pwned`;touch pwned&|*\\'
  const design = {
    ...starter,
    api: { ...starter.api, name },
    tables: starter.tables.map(table => ({ ...table, name: `${name}${table.name}` })),
  }
  const run = runScript(design, 'deploy.sh', ['--environment', 'prod', '--yes'], newStack)
  expect(run.code, run.err).toBe(0)
  expect(existsSync(join(run.folder, 'pwned'))).toBe(false)
  const stack = run.calls.find(call => call[1] === 'create-change-set')!
  expect(stack[stack.indexOf('--stack-name') + 1]).toBe(`prod-${name.replaceAll(' ', '_')}`)
})

test('destroys only what it was told to by name', () => {
  const kept = {
    ...oldStack,
    'cloudformation describe-stacks': [
      stackFacts('UPDATE_COMPLETE'),
      'DELETE_IN_PROGRESS',
      'DELETE_COMPLETE',
    ],
    'cloudformation list-stack-resources': 'DataKey\tkey-1\nItemsTable\tprod-items',
    'dynamodb list-tables': 'prod-items\tprod-clients\tother',
    'dynamodb describe-table': ['True', 'False'],
  }
  const run = (input: string) =>
    runScript(starter, 'deploy.sh', ['--environment', 'prod', '--destroy', '--yes'], kept, { input })
  for (const input of ['', 'y\n', 'dev\n']) {
    expect(run(input).operations.filter(each => each.includes(' delete-'))).toEqual([
      'cloudformation delete-stack',
    ])
  }
  const typed = run('prod\n')
  expect(typed.code, typed.err).toBe(0)
  expect(typed.out).toContain('Kept: the table prod-items, because it is protected')
  expect(typed.calls.filter(call => call[1] === 'delete-table').map(call => call.at(-1))).toEqual([
    'prod-clients',
  ])
  expect(typed.operations).not.toContain('kms schedule-key-deletion')
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
  expect(parameters(run).SigningKeyVersionId).toBe('version-2')
  expect(run.file('secretsmanager put-secret-value')).toMatch(/^\{"signingKey":"[0-9a-f]{96}"\}$/)
  expect(run.calls.find(call => call[1] === 'put-secret-value')).not.toContain('AWSCURRENT')
  const order = ['put-secret-value', 'execute-change-set', 'update-secret-version-stage']
  expect(run.calls.map(call => call[1]!).filter(each => order.includes(each))).toEqual(order)
})

const shellcheck = spawnSync('shellcheck', ['--version']).status === 0
test.runIf(shellcheck)('shellcheck has nothing to say', () => {
  const folder = join(import.meta.dirname, '../../deploy')
  const run = spawnSync('shellcheck', ['-x', 'deploy.sh', 'token.sh'], { cwd: folder, encoding: 'utf8' })
  expect(run.stdout).toBe('')
})
