import { readdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { policyOfFiles } from './build-policy.mjs'

const ofAll = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
}
/** The rest of a page's policy is in the page, with the hashes of its scripts. */
const ofPages = { 'Content-Security-Policy': "frame-ancestors 'none'", 'Cache-Control': 'no-cache' }
/** A worker is bound by the policy that its script came with, not by that of its page. */
const ofFiles = { 'Content-Security-Policy': policyOfFiles, 'Cache-Control': 'no-cache' }
const ofHashed = { ...ofFiles, 'Cache-Control': 'public, max-age=31536000, immutable' }

/**
 * What a host should send, as the file `_headers` that Netlify, Cloudflare Pages and others read; for any other it says what to
 * set up. They join the values of all rules that match, so no two rules that match one address may name the same header.
 */
export function headersOf(files, basePath = '') {
  const hasPage = folder => files.some(name => name.startsWith(`${folder}/`) && name.endsWith('.html'))
  const rules = new Map([['*', ofAll]])
  for (const name of files) {
    const [folder] = name.split('/')
    if (name === '_headers') continue
    else if (name.endsWith('.html')) rules.set(name.replace(/(^|\/)index\.html$/, '$1'), ofPages)
    else if (name.startsWith('_next/static/')) rules.set('_next/static/*', ofHashed)
    else if (name === folder || hasPage(folder)) rules.set(name, ofFiles)
    else rules.set(`${folder}/*`, ofFiles)
  }
  return [...rules]
    .flatMap(([path, headers]) => [
      `${basePath}/${path}`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map(line => `${line}\n`)
    .join('')
}

/** Writes that for a built site, so it comes after all that is in it. */
export function writeHeaders(folder, basePath) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  writeFileSync(join(folder, '_headers'), headersOf(files, basePath))
}
