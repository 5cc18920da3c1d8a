/** A kind of secret, told by its shape. */
interface Shape {
  readonly kind: string
  readonly pattern: RegExp
  /** Whether a match is random enough, where the pattern alone would take other texts as well. */
  readonly isRandom?: true
}

/**
 * Shapes that their issuers give to secrets. Every repetition is bounded or followed by what it cannot match itself, so
 * that a long text takes no longer than its length.
 */
const shapes: readonly Shape[] = [
  { kind: 'an AWS access key', pattern: /(?<![A-Za-z0-9])(AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/ },
  { kind: 'a private key', pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY/ },
  { kind: 'a GitHub token', pattern: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36}/ },
  { kind: 'a GitHub token', pattern: /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{22}/ },
  { kind: 'a GitLab token', pattern: /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}/ },
  { kind: 'a Slack token', pattern: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10}/ },
  { kind: 'a Slack webhook', pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{8}/ },
  { kind: 'a Stripe key', pattern: /(?<![A-Za-z0-9])([rs]k_(live|test)|whsec)_[A-Za-z0-9]{16}/ },
  { kind: 'a Google API key', pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}/ },
  {
    kind: 'a Google OAuth secret',
    pattern: /(?<![A-Za-z0-9])(GOCSPX-[A-Za-z0-9_-]{28}|ya29\.[A-Za-z0-9_-]{20})/,
  },
  { kind: 'an npm token', pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/ },
  { kind: 'a PyPI token', pattern: /(?<![A-Za-z0-9])pypi-AgEI[A-Za-z0-9_-]{16}/ },
  { kind: 'an Azure storage key', pattern: /(AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40}/ },
  {
    kind: 'an Azure client secret',
    pattern: /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31}/,
  },
  { kind: 'a SendGrid key', pattern: /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/ },
  { kind: 'a Twilio key', pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/ },
  { kind: 'an API key', pattern: /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{32}/, isRandom: true },
  { kind: 'a DigitalOcean token', pattern: /(?<![A-Za-z0-9])do[opr]_v1_[0-9a-f]{64}/ },
  {
    kind: 'a token (JWT)',
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16}/,
  },
  {
    kind: 'a password in a URL',
    // No quotes: in JSON an address may stand before a text with an @.
    pattern: /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/{}"]{1,100}:[^\s@/{}"]{3,100}@/i,
  },
  {
    kind: 'a password in a header',
    pattern: /(?<![A-Za-z])(Basic|Bearer) [A-Za-z0-9._~+/-]{24}/,
    isRandom: true,
  },
  // Last, because the others have something of their own to tell them by.
  {
    kind: 'an AWS secret key',
    pattern: /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/,
    isRandom: true,
  },
]

/** No shape matches less: a password in a URL, `x://u:pwd@`. */
const shortest = 10

/** The kind of secret that a text holds, in words; undefined where it holds none. */
export function findSecret(text: string): string | undefined {
  if (text.length < shortest) return undefined
  return shapes.find(({ pattern, isRandom }) => {
    if (!isRandom) return pattern.test(text)
    return (text.match(new RegExp(pattern, 'g')) ?? []).some(
      match => isMixed(match) && !isWords(match) && entropy(match) > 4.2,
    )
  })?.kind
}

/** As `findSecret`. In a path a key may stand after a slash, and AWS's own may have some, so no shape tells its ends. */
export function findSecretInPath(path: string): string | undefined {
  const pieces = [...path.matchAll(/(?<=\/)(?=([A-Za-z0-9/+]{40})(?![A-Za-z0-9+=]))/g)]
  const kinds = pieces.map(([, piece = '']) => (isMixed(piece) ? findSecret(piece) : undefined))
  return findSecret(path) ?? kinds.find(kind => kind !== undefined)
}

/** Whether a text looks as if a machine had made it up: a long word of mixed characters, none of them in order. */
export function looksRandom(text: string): boolean {
  if (text.length < 16 || text.length > 1000 || /[\s{}]|:\/\/|^arn:/.test(text)) return false
  // Words joined by separators are a name.
  if (/^[A-Za-z]+([-_./:][A-Za-z]+)*$/.test(text) && entropy(text) < 4) return false
  return entropy(text) > 3
}

function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)
}

// Of random letters and digits a sixth are small letters after small letters, of words in a path or a name most.
function isWords(text: string): boolean {
  return (text.match(/(?<=[a-z])[a-z]/g) ?? []).length > 0.45 * text.length
}

/** Shannon entropy in bits a character: random hexadecimal has nearly 4, random base64 nearly 6, if it is long. */
function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  )
}
