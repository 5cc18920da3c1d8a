import { SignJWT, UnsecuredJWT } from 'jose'

const seconds = () => Math.floor(Date.now() / 1000)

/** Tokens that an authorizer has to refuse, made from one that it accepts and from its key. */
export async function forgedTokens(valid, signingKey, audience) {
  const key = new TextEncoder().encode(signingKey)
  const claims = {
    iss: 'https://auth.example.com',
    aud: audience,
    sub: 'first-client',
    iat: seconds(),
    exp: seconds() + 3600,
  }
  const sign = (changes, by = key, alg = 'HS256') =>
    new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg, typ: 'JWT' }).sign(by)
  const [header, , signature] = valid.split('.')
  const someone = Buffer.from(JSON.stringify({ ...claims, sub: 'other' })).toString('base64url')
  return {
    bad: `${valid.slice(0, -signature.length)}${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    tampered: `${header}.${someone}.${signature}`,
    otherKey: await sign({}, new TextEncoder().encode('x'.repeat(48))),
    expired: await sign({ iat: seconds() - 7200, exp: seconds() - 3600 }),
    endless: await sign({ exp: undefined }),
    otherIssuer: await sign({ iss: 'https://elsewhere.example.com' }),
    otherAudience: await sign({ aud: 'another-api' }),
    nobody: await sign({ sub: undefined }),
    otherAlgorithm: await sign({}, new TextEncoder().encode(signingKey.padEnd(64, 'x')), 'HS512'),
    unsigned: new UnsecuredJWT(claims).encode(),
  }
}
