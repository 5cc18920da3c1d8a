import { expect, test } from 'vitest'
import { findSecret, looksRandom } from './secret-shapes'

const letters = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zC'
const hex = '9f8c1d2e7b3a4f5061728394a5b6c7d8'

// Put together here, so that no scanner takes this file for a leak.
test.each([
  ['an AWS access key', ['AKIA', 'IOSFODNN7EXAMPLE']],
  ['an AWS access key', ['ASIA', 'IOSFODNN7EXAMPLE']],
  ['an AWS secret key', ['wJalrXUtnFEMI/', 'K7MDENG/bPxRfiCYEXAMPLEKEY']],
  ['a private key', ['-----BEGIN RSA ', 'PRIVATE KEY-----']],
  ['a GitHub token', ['ghp', '_', letters, 'abcd']],
  ['a GitHub token', ['github', '_pat_', letters]],
  ['a GitLab token', ['glpat', '-', letters]],
  ['a Slack token', ['xoxb', '-', '123456789012-', letters]],
  ['a Slack webhook', ['https://hooks.slack', '.com/services/', 'T00000000/B00000000/x']],
  ['a Stripe key', ['sk', '_live_', letters]],
  ['a Google API key', ['AIza', letters, 'abc']],
  ['a Google OAuth secret', ['GOCSPX', '-', letters]],
  ['an npm token', ['npm', '_', letters, 'abcd']],
  ['a PyPI token', ['pypi', '-AgEI', letters]],
  [
    'an Azure storage key',
    ['DefaultEndpointsProtocol=https;AccountName=x;Account', 'Key=', letters, letters, '=='],
  ],
  ['an Azure client secret', ['abc8', 'Q~', letters]],
  ['a SendGrid key', ['SG', '.', letters.slice(0, 22), '.', letters, letters.slice(0, 11)]],
  ['a Twilio key', ['SK', hex]],
  ['an API key', ['sk', '-', letters, letters]],
  ['a DigitalOcean token', ['dop', '_v1_', hex, hex]],
  ['a token (JWT)', ['eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiJjbGllbnQifQ.', letters]],
  ['a password in a URL', ['postgres://app:', 'hunter22', '@db.example.com/app']],
  ['a password in a header', ['Basic ', 'YWxhZGRpbjpvcGVuU2VzYW1lOTk5']],
])('tells %s', (kind, parts) => {
  const text = parts.join('')
  expect(findSecret(text)).toBe(kind)
  expect(findSecret(`before ${text} behind`)).toBe(kind)
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
