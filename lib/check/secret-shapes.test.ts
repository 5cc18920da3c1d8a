import { expect, test } from 'vitest'
import { findSecret, findSecretInPath, looksRandom } from './secret-shapes'
import { keyShapes, madeUp } from './testing/key-shapes'

const { letters, hex } = madeUp

test.each(keyShapes)('tells $kind', ({ kind, key }) => {
  expect(findSecret(key)).toBe(kind)
  expect(findSecret(`before ${key} behind`)).toBe(kind)
})

test.each([
  'auth-signing-key',
  'https://app.example.com:8443/path?x=1',
  '{"issuer":"https://auth.example.com","audience":"items@example.com"}',
  'Validates the bearer token of every API call',
  'AKIA is how an access key begins',
  '/customers/{customerId}/orders/{orderId}/lines',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  'Bearer tokens are checked before every call',
  'sk-as-a-prefix-of-a-rather-long-kebab-name-here',
  'npm_config_registry',
  'functions/DropVeryLongWindedNounOfAName2-0123456789.zip',
])('takes %j for no secret', text => expect(findSecret(text)).toBeUndefined())

test('tells a key wherever it stands in a path', () => {
  for (const { kind, key } of keyShapes.filter(each => !each.key.includes(' ')))
    for (const path of [`/${key}`, `/items/${key}`, `/${key}/{id}`, `/v1/Items/${key}/lines`])
      expect(findSecretInPath(path), path).toBe(kind)
  for (const path of [
    '/',
    '/customers/{customerId}/orders/{orderId}/lines',
    '/v1/Customers/Orders/Lines/Shipments/Returns2',
    '/da39a3ee5e6b4b0d3255bfef95601890afd80709/x',
    '/'.repeat(512),
    `/${'aB1/'.repeat(127)}`,
  ])
    expect(findSecretInPath(path), path).toBeUndefined()
})

test('tells a made-up value from a name', () => {
  for (const text of [hex, letters, 'xK9!mQ2#vL5$wR8@', '123e4567-e89b-12d3-a456-426614174000'])
    expect(looksRandom(text), text).toBe(true)
  for (const text of [
    'prod-auth-signing-key',
    'https://auth.example.com/keys',
    'short1A',
    'a sentence about the 12 keys',
    'aaaaaaaaaaaaaaaaaaaa',
  ])
    expect(looksRandom(text), text).toBe(false)
})

// With the square of the length each would take minutes, and the runner gives seconds.
test.each([
  ['eyJ', undefined],
  ['eyJaaaaaaaa.', undefined],
  ['a', undefined],
  ['a:', undefined],
  ['A1b', undefined],
  ['http://', undefined],
  ['-----BEGIN ', undefined],
  ['sk-', undefined],
  ['Basic ', undefined],
  ['xoxb-', 'a Slack token'],
  ['ya29.', undefined],
])('takes no longer than a text of many %s is long', (unit, kind) => {
  expect(findSecret(unit.repeat(Math.ceil(300_000 / unit.length)))).toBe(kind)
})
