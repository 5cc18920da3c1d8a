import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What a host should send, as the file `_headers` that Netlify, Cloudflare Pages and others read; for any other it says what to
 * set up. A page's own policy is in the page.
 */
export function writeHeaders(folder, basePath) {
  const text = `${basePath}/*
  Content-Security-Policy: frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cache-Control: no-cache
${basePath}/_next/static/*
  Cache-Control: public, max-age=31536000, immutable
`
  writeFileSync(join(folder, '_headers'), text)
}
