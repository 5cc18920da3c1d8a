import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { newStack, oldStack, runScript, stackFacts, type Answers } from './testing/scripts'

const destroy = (answers: Answers, input: string, ...words: string[]) =>
  runScript(starter, 'deploy.sh', ['--environment', 'prod', '--destroy', '--yes', ...words], answers, {
    input,
  })

const changes = (run: ReturnType<typeof runScript>) =>
  run.operations.filter(each => / (delete|create|put|update|schedule)-/.test(each))

const resources = (...rows: string[][]) => rows.map(row => row.join('\t')).join('\n')

const stackToDestroy: Answers = {
  ...oldStack,
  'cloudformation describe-stacks': [stackFacts('UPDATE_COMPLETE'), 'DELETE_IN_PROGRESS', 'DELETE_COMPLETE'],
  'cloudformation list-stack-resources': resources(
    ['DataKey', 'key-1', 'AWS::KMS::Key'],
    ['ItemsTable', 'prod-items', 'AWS::DynamoDB::Table'],
    ['ClientsTable', 'prod-clients', 'AWS::DynamoDB::Table'],
    ['Api', 'abc123', 'AWS::ApiGateway::RestApi'],
  ),
  'dynamodb list-tables': 'prod-items\tprod-clients\tother',
  'dynamodb describe-table': 'False',
}

const noStack: Answers = {
  ...newStack,
  'cloudformation describe-stacks': { fails: 'Stack with id prod-MyAPI does not exist' },
  'dynamodb list-tables': 'prod-items\tprod-clients',
  'dynamodb describe-table': 'False',
}

test('destroys only what it was told to by name', () => {
  const kept = { ...stackToDestroy, 'dynamodb describe-table': ['True', 'False'] }
  const run = (input: string) => destroy(kept, input)
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

test('destroys of a stack only what the stack has', () => {
  const arn = 'arn:aws:secretsmanager:us-west-2:123456789012:secret:prod-auth-signing-key-AbCdEf'
  const run = destroy(
    {
      ...stackToDestroy,
      'cloudformation list-stack-resources': resources(
        ['ItemsTable', 'prod-items', 'AWS::DynamoDB::Table'],
        ['AuthSigningKeySecret', arn, 'AWS::SecretsManager::Secret'],
      ),
      'secretsmanager list-secrets': `prod-auth-signing-key\t${arn}`,
      'logs describe-log-groups': '/aws/lambda/prod-get-item',
      'kms list-aliases': 'alias/prod-data',
      's3api list-buckets': 'prod-config-123456789012-us-west-2',
    },
    'prod\n',
  )
  expect(run.code, run.err).toBe(0)
  expect(changes(run)).toEqual([
    'cloudformation delete-stack',
    'secretsmanager delete-secret',
    'dynamodb delete-table',
  ])
  expect(run.calls.find(call => call[1] === 'delete-table')).toContain('prod-items')
  expect(run.calls.find(call => call[1] === 'delete-secret')).toContain(arn)
  // What failed to be created has the name of what was in its way.
  const [list] = run.calls.filter(call => call[1] === 'list-stack-resources')
  expect(list!.join(' ')).toContain(
    "ResourceStatus != 'CREATE_FAILED' && ResourceStatus != 'DELETE_COMPLETE'",
  )
})

test.each<[string, Answers[string], string]>([
  [
    'another stack has',
    'prod-OldAPI\tarn:2',
    'Kept: AWS::DynamoDB::Table prod-items, because it belongs to the stack prod-OldAPI.',
  ],
  [
    'AWS does not tell about',
    { fails: 'Stack [None] does not exist' },
    'Kept: AWS::DynamoDB::Table prod-items, because whose it is could not be found out',
  ],
])('without a stack, keeps what %s', (_what, holder, sentence) => {
  const found = {
    ...noStack,
    'cloudformation describe-stack-resources prod-items': holder,
    'cloudformation describe-stacks Stacks[0].StackStatus': 'UPDATE_COMPLETE',
    'resourcegroupstaggingapi get-resources': 'key-1',
    'kms describe-key': 'None',
  }
  const run = destroy(found, 'prod\n')
  expect(run.code, run.err).toBe(0)
  expect(run.out).toContain(sentence)
  expect(changes(run)).toEqual(['dynamodb delete-table'])
  expect(run.calls.find(call => call[1] === 'delete-table')).toContain('prod-clients')
  expect(run.out).toContain('Kept: the keys')
})

test('without a stack, asks for the holder of a secret by its ARN', () => {
  const arn = 'arn:aws:secretsmanager:us-west-2:123456789012:secret:prod-auth-signing-key-AbCdEf'
  const found = {
    ...noStack,
    'dynamodb list-tables': '',
    'secretsmanager list-secrets': `prod-auth-signing-key\t${arn}`,
  }
  const run = destroy({ ...found, 'secretsmanager describe-secret': arn }, 'prod\n')
  expect(run.calls.find(call => call[1] === 'describe-stack-resources')).toContain(arn)
  expect(changes(run)).toEqual(['secretsmanager delete-secret'])
  // By its name alone CloudFormation knows no secret, which does not make it nobody's.
  const refused = destroy({ ...found, 'secretsmanager describe-secret': { fails: 'AccessDenied' } }, 'prod\n')
  expect(changes(refused)).toEqual([])
})

test('without a stack, keeps the bucket of a recorder that is not its own', () => {
  const found = { ...noStack, 's3api list-buckets': 'prod-config-123456789012-us-west-2' }
  expect(changes(destroy(found, 'prod\n'))).toContain('s3api delete-bucket')
  const run = destroy(found, 'prod\n', '--set', 'ConfigRecorderMode=existing')
  expect(run.out).toContain('because ConfigRecorderMode is existing')
  expect(changes(run)).not.toContain('s3api delete-bucket')
})

test('a dry run of --destroy tells what would go and what would stay', () => {
  const run = destroy(stackToDestroy, 'prod\n', '--dry-run')
  expect(run.code, run.err).toBe(0)
  expect(changes(run)).toEqual([])
  const [goes, stays] = run.out.split('This would stay')
  expect(goes).toContain('1 AWS::ApiGateway::RestApi')
  expect(goes).not.toContain('AWS::DynamoDB::Table')
  expect(stays).toContain('  AWS::DynamoDB::Table prod-items')
  expect(stays).toContain('  AWS::KMS::Key key-1')
  expect(stays).toContain('A dry run: nothing was changed.')
  expect(changes(destroy(noStack, 'prod\n', '--dry-run'))).toEqual([])
})

test('keeps a bucket of which S3 does not delete all, and says why', () => {
  const versions = JSON.stringify({ Objects: [{ Key: 'kept', VersionId: '1' }], Quiet: true })
  const found = {
    ...noStack,
    's3api list-buckets': 'prod-config-123456789012-us-west-2',
    's3api list-object-versions': versions,
    's3api delete-objects': 'Access Denied',
    'resourcegroupstaggingapi get-resources': 'key-1',
    'kms describe-key': 'None',
  }
  const run = destroy(found, 'prod\n')
  expect(run.code, run.err).toBe(0)
  expect(run.out).toContain(
    'Kept: the bucket prod-config-123456789012-us-west-2, because S3 does not delete all',
  )
  expect(run.out).toContain('Access Denied')
  expect(changes(run)).not.toContain('s3api delete-bucket')
  expect(run.out).toContain('Kept: the keys, because they encrypt what was kept.')
})
