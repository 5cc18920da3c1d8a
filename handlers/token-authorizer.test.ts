import { createSecretKey } from 'node:crypto'
import type { APIGatewayAuthorizerResult } from 'aws-lambda'
import { SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startHandler, type Lambda } from './testing/start-handler'
import { startTables } from './testing/start-tables'

const signingKey = 'a signing key of more than 32 bytes, for tests'
const api = 'arn:aws:execute-api:us-west-2:123456789012:a1b2c3d4e5/dev-v1'
const methodArn = `${api}/GET/items/7`
const settings = {
  table: 'CLIENTS_TABLE',
  key: 'clientId',
  signingKey: 'AUTH_SIGNING_KEY',
  issuer: 'https://issuer.example.com',
  audience: 'groundplan-api',
  clientClaim: 'sub',
  context: ['tenantId', 'level', 'isAdmin', 'roles', 'missing', 'constructor', 'clientId'],
  cached: false,
}
const now = () => Math.floor(Date.now() / 1000)

let tables: Awaited<ReturnType<typeof startTables>>
let authorizer: Lambda
const running: Lambda[] = []
// All that was ever sent or configured, and the private part of a client's record.
const secrets = new Set([signingKey, 'secret-access-key', 'a-private-note', 'a-private-claim', 'tenant-a'])

beforeAll(async () => {
  tables = await startTables()
  const client = { tenantId: 'tenant-a', level: 3, isAdmin: false, roles: ['x'], note: 'a-private-note' }
  await tables.put('dev-clients', { clientId: 'client-1', ...client })
  await tables.put('dev-clients', { clientId: 'client-on', enabled: true })
  await tables.put('dev-clients', { clientId: 'client-off', ...client, enabled: false })
  authorizer = start()
})

afterAll(async () => {
  await Promise.all(running.map(lambda => lambda.stop()))
  await tables.stop()
  const log = running.map(lambda => lambda.output()).join('')
  expect(log).toContain('"message":"Allowed"')
  for (const secret of secrets) expect(log).not.toContain(secret)
})

function start(changes: object = {}, variables: Record<string, string> = {}) {
  const lambda = startHandler('token-authorizer', {
    AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint,
    HANDLER_SETTINGS: JSON.stringify({ ...settings, ...changes }),
    CLIENTS_TABLE: 'dev-clients',
    AUTH_SIGNING_KEY: signingKey,
    ...variables,
  })
  running.push(lambda)
  return lambda
}

interface Token {
  sub?: string
  iss?: string
  aud?: string
  exp?: number | undefined
  nbf?: number
  key?: string
  alg?: string
}

function sign({ key = signingKey, alg = 'HS256', ...claims }: Token = {}) {
  const payload = {
    sub: 'client-1',
    iss: settings.issuer,
    aud: settings.audience,
    exp: now() + 60,
    note: 'a-private-claim',
  }
  return new SignJWT({ ...payload, ...claims })
    .setProtectedHeader({ alg })
    .sign(createSecretKey(Buffer.from(key)))
}

function ask(token: string | undefined, lambda = authorizer) {
  if (token)
    for (const part of [token, ...token.split(/[ .]/).filter(part => part.length > 20)]) secrets.add(part)
  return lambda.invoke<APIGatewayAuthorizerResult>({ type: 'TOKEN', authorizationToken: token, methodArn })
}

function policy(Effect: string, Resource: string, principalId = 'client-1') {
  const Statement = [{ Action: 'execute-api:Invoke', Effect, Resource }]
  return { principalId, policyDocument: { Version: '2012-10-17', Statement } }
}

describe('a valid token', () => {
  test('may call this method, with the plain values of the client as context', async () => {
    expect(await ask(`Bearer ${await sign()}`)).toEqual({
      ...policy('Allow', methodArn),
      context: { tenantId: 'tenant-a', level: 3, isAdmin: false, clientId: 'client-1' },
    })
    expect(await ask(`bearer ${await sign({ sub: 'client-on' })}`)).toMatchObject(
      policy('Allow', methodArn, 'client-on'),
    )
  })

  test('may call every route of the stage where the answer is cached', async () => {
    expect(await ask(`Bearer ${await sign()}`, start({ cached: true }))).toMatchObject(
      policy('Allow', `${api}/*/*`),
    )
  })

  test('may be a few seconds late', async () => {
    expect(await ask(`Bearer ${await sign({ exp: now() - 2 })}`)).toMatchObject(policy('Allow', methodArn))
  })

  test('of an unknown or disabled client is denied, without context', async () => {
    expect(await ask(`Bearer ${await sign({ sub: 'client-x' })}`)).toEqual(
      policy('Deny', methodArn, 'client-x'),
    )
    expect(await ask(`Bearer ${await sign({ sub: 'client-off' })}`)).toEqual(
      policy('Deny', methodArn, 'client-off'),
    )
  })
})

const bad: [string, () => string | Promise<string> | undefined][] = [
  ['missing', () => undefined],
  ['empty', () => ''],
  ['no bearer token', async () => `Basic ${await sign()}`],
  ['without a scheme', () => sign()],
  ['two tokens', async () => `Bearer ${await sign()} ${await sign()}`],
  ['garbage', () => 'Bearer a.b.c'],
  ['a JSON text', () => `Bearer ${Buffer.from('null').toString('base64url')}.e30.e30`],
  ['expired', async () => `Bearer ${await sign({ exp: now() - 10 })}`],
  ['without an end', async () => `Bearer ${await sign({ exp: undefined })}`],
  ['not valid yet', async () => `Bearer ${await sign({ nbf: now() + 60 })}`],
  [
    'signed with another key',
    async () => `Bearer ${await sign({ key: 'another key of more than 32 bytes, for tests' })}`,
  ],
  [
    'signed by another algorithm',
    async () => `Bearer ${await sign({ alg: 'HS512', key: signingKey.repeat(2) })}`,
  ],
  [
    'not signed (alg none)',
    () =>
      `Bearer ${new UnsecuredJWT({ sub: 'client-1' }).setIssuer(settings.issuer).setAudience(settings.audience).setExpirationTime('1h').encode()}`,
  ],
  [
    'not signed (alg none, with some signature)',
    () =>
      `Bearer ${new UnsecuredJWT({ sub: 'client-1' }).setIssuer(settings.issuer).setAudience(settings.audience).setExpirationTime('1h').encode()}AAAA`,
  ],
  [
    'changed',
    async () =>
      `Bearer ${(await sign()).replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ sub: 'client-on', iss: settings.issuer, aud: settings.audience, exp: now() + 60 })).toString('base64url')}.`)}`,
  ],
  ['of another issuer', async () => `Bearer ${await sign({ iss: 'https://evil.example.com' })}`],
  ['for another audience', async () => `Bearer ${await sign({ aud: 'another-api' })}`],
  ['without a client', async () => `Bearer ${await sign({ sub: '' })}`],
]

test.each(bad)('a token that is %s is a 401', async (_what, token) => {
  expect(await ask(await token())).toEqual({ error: 'Unauthorized' })
})

describe('a failure of ours never lets a call pass', () => {
  test.each([
    ['the database is down', {}, { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1' }],
    ['the table is missing', {}, { CLIENTS_TABLE: 'dev-nothing' }],
    ['the key is missing', {}, { AUTH_SIGNING_KEY: '' }],
    ['the key is short', {}, { AUTH_SIGNING_KEY: 'short' }],
    [
      'the key is an unresolved reference',
      {},
      { AUTH_SIGNING_KEY: '{{resolve:secretsmanager:x:SecretString:signingKey::}}' },
    ],
    ['the settings lack the issuer', { issuer: '' }, {}],
    ['the settings are no JSON', {}, { HANDLER_SETTINGS: '{' }],
  ])('%s', async (_what, changes, variables: Record<string, string>) => {
    const lambda = start(changes, variables)
    expect(
      await ask(`Bearer ${await sign({ key: variables.AUTH_SIGNING_KEY || signingKey })}`, lambda),
    ).toEqual({
      error: 'The authorizer failed',
    })
    expect(lambda.output()).toContain('"message":"Failed"')
  })
})
