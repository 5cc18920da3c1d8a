const letters = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zC'
const hex = '9f8c1d2e7b3a4f5061728394a5b6c7d8'

// Put together here, so that no scanner takes this file for a leak.
const pieces: readonly (readonly [kind: string, pieces: readonly string[]])[] = [
  ['an AWS access key', ['AKIA', 'IOSFODNN7EXAMPLE']],
  ['an AWS access key', ['ASIA', 'IOSFODNN7EXAMPLE']],
  ['an AWS secret key', ['wJalrXUtnFEMI/', 'K7MDENG/bPxRfiCYEXAMPLEKEY']],
  ['an AWS secret key', [letters, 'D4fG6hJ8']],
  ['a private key', ['-----BEGIN RSA ', 'PRIVATE KEY-----']],
  ['a GitHub token', ['ghp', '_', letters, 'abcd']],
  ['a GitHub token', ['github', '_pat_', letters]],
  ['a GitLab token', ['glpat', '-', letters]],
  ['a Slack token', ['xoxb', '-', '123456789012-', letters]],
  ['a Slack token', ['xoxb', '-', '123456789012-', 'abcdefghij']],
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
]

/** A key that nobody has in each shape that is told, and what it is called then. */
export const keyShapes = pieces.map(([kind, parts]) => ({ kind, key: parts.join('') }))
export const madeUp = { letters, hex }
