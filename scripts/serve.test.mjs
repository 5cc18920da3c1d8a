import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { serve } from './serve.mjs'

const folder = mkdtempSync(join(tmpdir(), 'groundplan-serve-'))
const root = join(folder, 'out')
const files = {
  'out/index.html': '<h1>home</h1>',
  'out/404.html': '<h1>nothing here</h1>',
  'out/gallery/index.html': '<h1>gallery</h1>',
  'out/a b.txt': 'spaced',
  'out/_next/static/chunk.js': `let x = ${'1 + '.repeat(1000)} 1`,
  'out/validator.wasm': '\0asm',
  'out/codicon.ttf': 'font',
  'out/app.webmanifest': '{}',
  'out/%2e%2e/inside.txt': 'a folder with an odd name',
  'secret.txt': 'secret',
  'out-of-reach/secret.txt': 'secret',
}
const servers = []

async function start(env = {}, options = {}) {
  const started = await serve({ env: { PORT: '0', ...env }, root, ...options })
  servers.push(started.server)
  return started.server.address().port
}

/** node:http sends a path as it is; fetch would take the `..` out. */
function get(path, { headers = {}, method = 'GET', to = port } = {}) {
  return new Promise((done, fail) => {
    request({ port: to, host: '127.0.0.1', path, headers, method }, async response => {
      const chunks = []
      for await (const chunk of response) chunks.push(chunk)
      const body = Buffer.concat(chunks)
      done({ status: response.statusCode, headers: response.headers, body, text: body.toString() })
    })
      .on('error', fail)
      .end()
  })
}

let port
beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  port = await start()
})
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true })
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/gallery/../../secret.txt',
  '/../out-of-reach/secret.txt',
  '/..%5csecret.txt',
  '/\\..\\secret.txt',
  '/%252e%252e/secret.txt',
  '//../secret.txt',
  '/index.html%00.txt',
  '/%',
  'http://elsewhere.example/secret.txt',
])('%s reaches nothing outside of the site', async path => {
  const { status, text } = await get(path)
  expect([400, 403, 404]).toContain(status)
  expect(text).not.toContain('secret')
})

test('a path is decoded once', async () => {
  expect((await get('/%252e%252e/inside.txt')).text).toBe('a folder with an odd name')
  expect((await get('/a%20b.txt')).text).toBe('spaced')
})

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/gallery/', 'text/html; charset=utf-8'],
  ['/_next/static/chunk.js', 'text/javascript; charset=utf-8'],
  ['/validator.wasm', 'application/wasm'],
  ['/codicon.ttf', 'font/ttf'],
  ['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
])('%s has the type %s', async (path, type) => {
  const { status, headers } = await get(path)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe(type)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
})

test('what is missing answers 404 with the page for it', async () => {
  for (const path of ['/nowhere', '/gallery/nowhere/', '/index.html/', '/_next/static/']) {
    const { status, text, headers } = await get(path)
    expect({ path, status, text }).toEqual({ path, status: 404, text: '<h1>nothing here</h1>' })
    expect(headers.etag).toBeUndefined()
  }
})

test('a folder without its slash is sent to the one with it, on this host', async () => {
  expect((await get('/gallery')).headers.location).toBe('/gallery/')
  expect((await get('//gallery')).headers.location).toBe('/gallery/')
})

test('only hashed files are kept without asking', async () => {
  expect((await get('/_next/static/chunk.js')).headers['cache-control']).toContain('immutable')
  expect((await get('/')).headers['cache-control']).toBe('no-cache')
})

test('an unchanged file answers 304, a changed one is sent again', async () => {
  const { etag } = (await get('/gallery/')).headers
  const again = await get('/gallery/', { headers: { 'If-None-Match': `"other", ${etag}` } })
  expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' })
  writeFileSync(join(root, 'gallery/index.html'), '<h1>new gallery</h1>')
  expect((await get('/gallery/', { headers: { 'If-None-Match': etag } })).text).toBe('<h1>new gallery</h1>')
})

test('text is compressed as the browser asks', async () => {
  const path = '/_next/static/chunk.js'
  const as = async accept => get(path, { headers: { 'Accept-Encoding': accept } })
  const br = await as('gzip, deflate, br')
  expect(br.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(br.body).toString()).toBe(files[`out${path}`])
  expect(gunzipSync((await as('gzip')).body).toString()).toBe(files[`out${path}`])
  expect((await as('br;q=0, identity')).text).toBe(files[`out${path}`])
  expect((await get('/validator.wasm', { headers: { 'Accept-Encoding': 'br' } })).headers).not.toHaveProperty(
    'content-encoding',
  )
})

test('HEAD sends no body and other methods are refused', async () => {
  const head = await get('/', { method: 'HEAD' })
  expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '13', ''])
  const post = await get('/', { method: 'POST' })
  expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD'])
})

test('a site under a base path answers there only', async () => {
  const to = await start({ BASE_PATH: '/sub' })
  expect((await get('/sub/', { to })).text).toBe('<h1>home</h1>')
  expect((await get('/sub', { to })).headers.location).toBe('/sub/')
  expect((await get('/', { to })).status).toBe(404)
  expect((await get('/sub/../secret.txt', { to })).status).toBe(403)
  expect((await get('/sub/../../secret.txt', { to })).status).toBe(403)
})

test('a taken port gives way to the next free one, with a sentence', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const next = await start({ PORT: String(port) })
  expect(next).toBeGreaterThan(port)
  expect(said).toHaveBeenCalledWith(`Port ${port} is taken by another program, so trying ${port + 1}.`)
  await expect(start({ PORT: String(port) }, { strictPort: true })).rejects.toThrow(/Cannot listen on/)
  await expect(start({ PORT: 'http' })).rejects.toThrow(/a port is a number/)
})
