import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run.mjs'
import { differences } from './differences.mjs'
import { send } from './send.mjs'

/** The tables of requests, by name; lib/simulate/requests.ts says what a row means. */
const tables = JSON.parse(readFileSync(join(root, 'lib/simulate/requests.json'), 'utf8'))

/**
 * Sends the requests of a table, one after the other, and adds a row for each. `api` says where to, with which tokens and
 * how to read its tables; `known` has the values that rows remember for those that follow.
 */
export async function runRequests(rows, table, api, known = {}) {
  for (const each of tables[table]) {
    const wanted = fill(each, known)
    await rows.add(each.name, String(each.status), async () => {
      const answer = await send(api, toSend(wanted, api.tokens))
      const body = parse(answer.body)
      for (const [name, key] of Object.entries(each.remember ?? {})) known[name] = body?.[key]
      const wrong = [
        ...(wanted.answer === undefined ? [] : differences(wanted.answer, body, 'body')),
        ...differences(wanted.headers ?? {}, answer.headers, 'headers'),
        ...(wanted.without ?? []).filter(text => answer.body.includes(text)).map(text => `body has ${text}`),
        ...(await writtenDifferences(wanted.written, api)),
      ]
      return [answer.status, ...wrong].join(', ')
    })
  }
}

async function writtenDifferences(written, api) {
  if (written === undefined) return []
  return differences(written.item, await api.read(written.table, written.key), written.table)
}

function toSend({ method = 'GET', path, token = 'client', send: own = {}, body, text }, tokens) {
  // A word that is no name of a token stands for itself.
  const bearer = token === null ? {} : { authorization: tokens[token] ? `Bearer ${tokens[token]}` : token }
  const content = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const type = content === undefined ? {} : { 'content-type': 'application/json' }
  return { method, path, headers: { ...type, ...bearer, ...own }, body: content }
}

/** A row with what was remembered in place of {name}, wherever it stands. A name that nothing remembered stays. */
function fill(value, known) {
  if (typeof value === 'string') return value.replace(/\{(\w+)\}/g, (braces, name) => known[name] ?? braces)
  if (Array.isArray(value)) return value.map(each => fill(each, known))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each, known)]))
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
