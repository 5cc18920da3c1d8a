import { request } from 'node:http'

const json = { 'content-type': 'application/json' }

/** What the starter's API must answer. `remember` keeps a value of an answer for the paths that follow. */
const starter = [
  { name: 'no token', path: '/items', token: null, status: 401 },
  { name: 'garbage for a token', path: '/items', token: 'garbage', status: 401 },
  { name: 'a client without a record', path: '/items', token: 'stranger', status: 403 },
  {
    name: 'POST an item',
    method: 'POST',
    path: '/items',
    body: { name: 'First' },
    status: 201,
    remember: 'itemId',
  },
  { name: 'POST without a name', method: 'POST', path: '/items', body: { description: 'x' }, status: 400 },
  { name: 'POST a name that is no text', method: 'POST', path: '/items', body: { name: 1 }, status: 400 },
  { name: 'the list has the item', path: '/items', status: 200, includes: '{itemId}' },
  { name: 'GET the item', path: '/items/{itemId}', status: 200, includes: 'First' },
  { name: 'GET an unknown item', path: '/items/unknown', status: 404 },
  {
    name: 'PUT the item',
    method: 'PUT',
    path: '/items/{itemId}',
    body: { name: 'Second' },
    status: 200,
    includes: 'Second',
  },
  { name: 'DELETE the item', method: 'DELETE', path: '/items/{itemId}', status: 204 },
  { name: 'GET the deleted item', path: '/items/{itemId}', status: 404 },
  {
    name: 'OPTIONS without a token',
    method: 'OPTIONS',
    path: '/items',
    token: null,
    headers: { origin: 'https://app.example.com' },
    status: 204,
    header: ['access-control-allow-origin', 'https://app.example.com'],
  },
  { name: 'an unknown path', path: '/unknown', status: 403 },
]

/** Once another key signs. */
const rotated = [
  { name: 'a token of the old key', path: '/items', status: 401 },
  { name: 'a token of the new key', path: '/items', token: 'fresh', status: 200 },
]

/** Sends the requests one after the other; a row for each: its name, what was expected, what came, how long it took. */
export async function runRequests({ port }, apiId, tokens, table = 'starter') {
  const known = {}
  const rows = []
  for (const each of { starter, rotated }[table]) {
    const began = performance.now()
    const fill = text => text.replaceAll(/\{(\w+)\}/g, (braces, name) => known[name] ?? braces)
    const answer = await send(port, apiId, { ...each, path: fill(each.path) }, tokens)
    if (each.remember) known[each.remember] = JSON.parse(answer.body)[each.remember]
    const missing = [
      each.includes && !answer.body.includes(fill(each.includes)) && ` without ${fill(each.includes)}`,
      each.header &&
        answer.headers[each.header[0]] !== each.header[1] &&
        ` without ${each.header.join(': ')}`,
    ]
    const came = `${answer.status}${missing.filter(Boolean).join('')}`
    rows.push({ name: each.name, expected: String(each.status), came, ms: performance.now() - began })
  }
  return rows
}

function send(port, apiId, { method = 'GET', path, token = 'token', headers = {}, body }, tokens) {
  const bearer = token === null ? {} : { authorization: `Bearer ${tokens[token] ?? token}` }
  return new Promise((done, refuse) => {
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path: `/prod-v1${path}`,
      headers: { ...headers, ...bearer, ...(body ? json : {}), host: `${apiId}.execute-api.localhost` },
      timeout: 30_000,
    }
    const sent = request(options, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', chunk => (text += chunk))
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: text }))
    })
    sent.on('error', refuse)
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} was not answered within 30 s`)))
    sent.end(body && JSON.stringify(body))
  })
}
