import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { policyOfFiles, policyOfPage, withPolicy } from './build-policy.mjs'

const sha256 = text => createHash('sha256').update(text).digest('base64')
const page =
  '<html><head><meta charSet="utf-8"/><script src="/a.js"></script><script>one()</script></head><script id="_R_">two()</script></html>'

test('a page gets its policy first, with the hashes of its inline scripts and of no other', () => {
  const html = withPolicy(page)
  expect(
    html.startsWith('<html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '),
  ).toBe(true)
  const policy = policyOfPage(html)
  expect(policy).toContain(
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${sha256('one()')}' 'sha256-${sha256('two()')}';`,
  )
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy.endsWith("; frame-ancestors 'none'")).toBe(true)
  expect(html).not.toContain('frame-ancestors')
})

test('no policy allows inline scripts, eval or another site', () => {
  for (const policy of [policyOfFiles, policyOfPage(withPolicy(page))]) {
    const [, scripts] = /script-src ([^;]*)/.exec(policy)
    expect(scripts).not.toMatch(/'unsafe-(inline|eval)'|\*|https?:/)
    expect(policy).toContain("default-src 'none'")
  }
})

test('a page without a head is a mistake, not a page without a policy', () => {
  expect(() => withPolicy('<html></html>')).toThrow('no <head>')
})
