import { expect, test } from 'vitest'
import { headersOf } from './build-headers.mjs'
import { policyOfFiles } from './build-policy.mjs'

const files = [
  '404.html',
  'LICENSES.txt',
  '_headers',
  '_next/static/chunks/a.js',
  '_next/static/media/b.wasm',
  'handlers/put-item.js',
  'handlers/types.json',
  'index.html',
  'index.txt',
  'privacy/index.html',
  'privacy/index.txt',
  'service-worker.js',
]

/** What a host sends that joins the values of every rule that matches, as Netlify and Cloudflare do. */
function sent(text, path) {
  const headers = {}
  let matches = false
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('  ')) {
      const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line)
      if (matches) (headers[name] ??= []).push(value)
    } else matches = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line
  }
  return headers
}

const everywhere = {
  'X-Content-Type-Options': ['nosniff'],
  'X-Frame-Options': ['DENY'],
  'Referrer-Policy': ['no-referrer'],
}
const page = {
  ...everywhere,
  'Content-Security-Policy': ["frame-ancestors 'none'"],
  'Cache-Control': ['no-cache'],
}
const file = { ...page, 'Content-Security-Policy': [policyOfFiles] }
const hashed = { ...file, 'Cache-Control': ['public, max-age=31536000, immutable'] }

test.each(['', '/sub'])('below "%s" each header of each address has one value', basePath => {
  const text = headersOf(files, basePath)
  const all = {
    '/': page,
    '/404.html': page,
    '/privacy/': page,
    '/_next/static/chunks/a.js': hashed,
    '/_next/static/media/b.wasm': hashed,
    '/service-worker.js': file,
    '/handlers/put-item.js': file,
    '/handlers/types.json': file,
    '/index.txt': file,
    '/privacy/index.txt': file,
    '/LICENSES.txt': file,
    '/nowhere': everywhere,
  }
  expect(Object.fromEntries(Object.keys(all).map(path => [path, sent(text, basePath + path)]))).toEqual(all)
})

test('the file is within what hosts read: a hundred rules of lines of two thousand characters', () => {
  const lines = headersOf(files, '/sub').split('\n')
  expect(lines.filter(line => line.startsWith('/')).length).toBeLessThan(100)
  expect(Math.max(...lines.map(line => line.length))).toBeLessThan(2000)
})
