import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { basePathOf } from './build-base-path.mjs'
import { policyOfFiles, policyOfPage } from './build-policy.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
}

const everyAnswer = {
  'Content-Security-Policy': policyOfFiles,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
}

const brotli = promisify(brotliCompress)
const encoders = {
  br: body => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
}

/** A request handler for node:http that serves the files below `root` and nothing else. */
export function site(root, basePath = '') {
  const folder = resolve(root)
  const read = fileCache()

  return async function answer(request, response) {
    try {
      const { status, headers = {}, body } = await find(request)
      response.writeHead(status, { ...everyAnswer, ...headers })
      response.end(request.method === 'HEAD' ? undefined : body)
    } catch (cause) {
      console.error(cause)
      if (!response.headersSent) response.writeHead(500, everyAnswer)
      response.end()
    }
  }

  async function find(request) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return { status: 405, headers: { Allow: 'GET, HEAD' } }
    }
    const path = pathOf(request.url)
    if (path === undefined) return { status: 400 }
    if (path === basePath) return redirect(`${basePath}/`)
    if (!path.startsWith(`${basePath}/`)) return notFound(request)

    const file = resolve(folder, `.${path.slice(basePath.length)}`)
    if (file !== folder && !file.startsWith(folder + sep)) return { status: 403 }
    const found = await stat(file).catch(() => undefined)
    if (found?.isDirectory()) {
      if (path.endsWith('/')) return send(request, join(file, 'index.html'))
      return redirect(`${basePath}/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}/`)
    }
    return found?.isFile() && !path.endsWith('/') ? send(request, file) : notFound(request)
  }

  function notFound(request) {
    return send(request, join(folder, '404.html'), 404)
  }

  async function send(request, file, status = 200) {
    const entry = await read(file)
    if (!entry) return status === 404 ? { status, body: 'Not found\n' } : notFound(request)
    const headers = {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': file.startsWith(join(folder, '_next', 'static') + sep)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ...(entry.policy && { 'Content-Security-Policy': entry.policy }),
    }
    if (status === 200) {
      headers.ETag = entry.etag
      if (matches(request.headers['if-none-match'], entry.etag)) return { status: 304, headers }
    }
    const { body, encoding } = await encode(entry, headers['Content-Type'], request)
    if (encoding) headers['Content-Encoding'] = encoding
    if (isCompressible(headers['Content-Type'])) headers.Vary = 'Accept-Encoding'
    headers['Content-Length'] = body.length
    return { status, headers, body }
  }
}

/** The decoded path of a request, or undefined when it is malformed. It is decoded once: `%252e` stays text. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0])
    return path.startsWith('/') && !/[\0\\]/.test(path) ? path : undefined
  } catch {
    return undefined
  }
}

const redirect = location => ({ status: 308, headers: { Location: location } })
const isCompressible = type => /charset=utf-8|wasm/.test(type)
const matches = (ifNoneMatch, etag) =>
  ifNoneMatch?.split(',').some(tag => tag.trim() === '*' || tag.trim() === etag) ?? false

function fileCache() {
  const entries = new Map()
  return async file => {
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const known = entries.get(file)
    if (known?.mtimeMs === found.mtimeMs && known.size === found.size) return known
    const body = await readFile(file)
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const policy = extname(file) === '.html' ? policyOfPage(body.toString()) : undefined
    const entry = { mtimeMs: found.mtimeMs, size: found.size, body, etag, policy, encoded: {} }
    entries.set(file, entry)
    return entry
  }
}

async function encode(entry, type, request) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const encoding = Object.keys(encoders).find(name =>
    new RegExp(`\\b${name}\\b(?!;q=0(?:\\.0+)?(?:,|$))`).test(accepted),
  )
  if (!encoding || !isCompressible(type) || entry.body.length < 1024) return { body: entry.body }
  entry.encoded[encoding] ??= encoders[encoding](entry.body)
  return { body: await entry.encoded[encoding], encoding }
}

/** Serves out/ and resolves with the address. A port in use gives way to the next free one, unless `strictPort`. */
export async function serve({ env = process.env, root = 'out', strictPort = false } = {}) {
  const basePath = basePathOf(env)
  const host = env.HOST || '127.0.0.1'
  const wanted = Number(env.PORT || 3000)
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
    throw new Error(`PORT is ${JSON.stringify(env.PORT)}, but a port is a number from 0 to 65535.`)
  }
  const server = createServer(site(root, basePath))
  for (let port = wanted; ; port++) {
    try {
      await listen(server, port, host)
      break
    } catch (cause) {
      if (cause.code !== 'EADDRINUSE' || strictPort || port >= Math.min(wanted + 50, 65535)) {
        throw new Error(`Cannot listen on ${host}:${port}: ${cause.message}.`, { cause })
      }
      console.log(`Port ${port} is taken by another program, so trying ${port + 1}.`)
    }
  }
  const name = host.includes(':') ? `[${host}]` : host
  return { server, address: `http://${name}:${server.address().port}${basePath}/` }
}

function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = resolve(import.meta.dirname, '../out')
  try {
    if (!(await stat(root).catch(() => undefined)))
      throw new Error('There is no built site in out/: run `npm run build` first.')
    const { address } = await serve({ root, strictPort: process.argv.includes('--strict-port') })
    console.log(`Groundplan is at ${address}`)
  } catch (cause) {
    console.error(cause.message)
    process.exitCode = 1
  }
}
