import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { oldStack, runScript, type Answers } from './testing/scripts'

const token = (answers: Answers, ...words: string[]) =>
  runScript(starter, 'token.sh', ['--environment', 'prod', ...words], { ...oldStack, ...answers })

const secret = (key: string) => ({ 'secretsmanager get-secret-value': JSON.stringify({ signingKey: key }) })

test.each([
  'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ!?',
  'short',
  `a"b\\c'd$(touch pwned)\`e\`%s%n{}[]&*!#~ /f`,
  'line\nbreak\ttab',
  'é漢😀',
  '0123456789'.repeat(10),
])('signs with the key %j', key => {
  const run = token(secret(key))
  expect(run.code, run.err).toBe(0)
  const [header, payload, signature] = run.out.trim().split('.') as [string, string, string]
  expect(signature).toBe(createHmac('sha256', key).update(`${header}.${payload}`).digest('base64url'))
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'HS256', typ: 'JWT' })
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, number>
  expect(claims).toMatchObject({ iss: 'https://auth.example.com', aud: 'MyAPI', sub: 'first-client' })
  expect(claims.exp! - claims.iat!).toBe(3600)
  expect(Math.abs(claims.iat! - Date.now() / 1000)).toBeLessThan(60)
})

test('reads a key that another writer of JSON has escaped', () => {
  const run = token({
    'secretsmanager get-secret-value': '{ "other": "x", "signingKey" : "\\u0061\\u00e9\\/\\ud83d\\ude00" }',
  })
  const [header, payload, signature] = run.out.trim().split('.') as [string, string, string]
  expect(signature).toBe(createHmac('sha256', 'aé/😀').update(`${header}.${payload}`).digest('base64url'))
})

test('the key is never an argument of a command', () => {
  const key = 'a-key-that-must-not-be-seen-by-anybody'
  expect(token(secret(key)).calls.flat().join('\n')).not.toContain(key)
})

test('registers a client with what the authorizer hands on', () => {
  const run = token(secret('x'), '--client', 'shop-1', '--register', '--set', 'tenantId=acme & sons')
  expect(run.code, run.err).toBe(0)
  expect(run.out.trim().split('.')).toHaveLength(3)
  expect(JSON.parse(run.file('dynamodb put-item'))).toEqual({
    clientId: { S: 'shop-1' },
    enabled: { BOOL: true },
    tenantId: { S: 'acme & sons' },
  })
})

test('a record that exists stays as it is', () => {
  const run = token(
    { ...secret('x'), 'dynamodb put-item': { fails: 'ConditionalCheckFailedException' } },
    '--register',
  )
  expect(run.code).toBe(0)
  expect(run.err).toContain('has a record in prod-clients already')
})

test.each<[string, Answers, string[], string]>([
  ['a client id with a quote', {}, ['--client', 'a"b'], 'A client id has letters'],
  [
    'an attribute that the authorizer does not know',
    {},
    ['--set', 'role=admin'],
    'hands on no attribute role',
  ],
  [
    'a name without a value',
    {},
    ['--register', '--set', 'tenantId'],
    '--set takes NAME=VALUE, not tenantId.',
  ],
  ['an empty value', {}, ['--register', '--set', 'tenantId='], '--set takes NAME=VALUE, not tenantId=.'],
  ['a value without a name', {}, ['--register', '--set', '=acme'], '--set takes NAME=VALUE, not =acme.'],
  [
    'a second attribute after a line break',
    {},
    ['--register', '--set', 'tenantId=a\ntenantId=b'],
    'no quotes, backslashes or line breaks',
  ],
  ['an attribute of no record', {}, ['--set', 'tenantId=acme'], 'give --register as well'],
  ['a secret of another form', { 'secretsmanager get-secret-value': 'plain' }, [], 'is not of the form'],
  [
    'no stack',
    { 'cloudformation describe-stacks': { fails: 'Stack does not exist' } },
    [],
    'deploy it first',
  ],
])('refuses %s', (_what, answers, words, sentence) => {
  const run = token(answers, ...words)
  expect(run.code).toBe(1)
  expect(run.out).toBe('')
  expect(run.err).toContain(sentence)
})
