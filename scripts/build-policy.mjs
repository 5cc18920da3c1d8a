import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The Content-Security-Policy of the site. A page carries its own as a <meta>, with the hashes of its inline scripts, so that
 * it holds on every host; a server sends it as well, with what a <meta> cannot say.
 */

/** Policies of Trusted Types: ours, and those that the editor and the framework make for their own markup. */
const trustedTypes =
  `default nextjs#bundler nextjs defaultWorkerFactory diffEditorWidget diffReview dompurify domLineBreaksComputer editorGhostText
  editorViewLayer richScreenReaderContent standaloneColorizer stickyScrollViewLayer tokenizeToString`.split(
    /\s+/,
  )

/** What every answer allows; a worker is bound by the answer that it came with. */
const everywhere = (scripts = []) => [
  "default-src 'none'",
  // AWS's validator and the bundler are WebAssembly.
  ["script-src 'self' 'wasm-unsafe-eval'", ...scripts.map(each => `'sha256-${each}'`)].join(' '),
  // Monaco and React Flow place what they draw by style attributes.
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
]

export const policyOfFiles = [...everywhere(), "frame-ancestors 'none'"].join('; ')

/** The inline scripts of a page, as the browser hashes them. */
function inlineScripts(html) {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script)
}

const hashOf = script => createHash('sha256').update(script).digest('base64')

/** A page with its policy as a <meta>, before anything that the policy is about. */
export function withPolicy(html) {
  const hashes = [...new Set(inlineScripts(html).map(hashOf))]
  const policy = [
    ...everywhere(hashes),
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ')}`,
  ].join('; ')
  if (policy.includes('"')) throw new Error('A policy with a quote in it would end its attribute.')
  if (!html.includes('<head>')) throw new Error('A page has no <head> to put its policy into.')
  return html.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policy}"/>`)
}

/** The policy to send with a page: its own, and that no other site may frame it. */
export function policyOfPage(html) {
  const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
  return own === undefined ? policyOfFiles : `${own}; frame-ancestors 'none'`
}

/** Gives every page of a built site its policy. */
export function writePolicies(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue
    const file = join(entry.parentPath, entry.name)
    writeFileSync(file, withPolicy(readFileSync(file, 'utf8')))
  }
}
