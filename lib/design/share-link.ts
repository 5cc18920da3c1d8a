import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import type { Problem } from '../problem'
import { problem } from '../problem'
import type { Design } from './design'
import type { Reading } from './read-design'
import { maxDesignBytes, readDesign } from './read-design'

/** What a link's text begins with: the format, so that a later one can be told from it. */
const format = 'v1.'
const maxLinkLength = 64 * 1024
const chunk = 1024

/** A design as the text of a link: `v1.`, then its JSON deflated, in base64url. The same design gives the same text. */
export function encodeDesign(design: Design): string {
  return format + deflateText(JSON.stringify(design))
}

/** Reads a design from the text of a link, with or without the `#`. Nothing in it is trusted: see `readDesign`. */
export function decodeDesign(link: string): Reading {
  const text = link.trim().replace(/^#/, '')
  if (text.length > maxLinkLength) return { problems: [linkTooLarge()] }
  if (!text.startsWith(format)) {
    const message = 'The link is not one of a design, or a newer Groundplan made it: ask for a new link.'
    return { problems: [problem('link/unknown-format', message)] }
  }
  const inflated = inflateText(text.slice(format.length))
  return 'problem' in inflated ? { problems: [inflated.problem] } : readDesign(inflated.text)
}

/** A text deflated (level 9) and in base64url without padding: one line of letters, digits, - and _. */
export function deflateText(text: string): string {
  return toBase64url(deflateSync(strToU8(text), { level: 9 }))
}

/** The text that `deflateText` was given; stops at 1 MB, so a small input cannot fill the memory. */
export function inflateText(deflated: string): { readonly text: string } | { readonly problem: Problem } {
  if (/[^A-Za-z0-9_-]/.test(deflated)) {
    const message = 'The link has characters that no link has: copy it again as a whole.'
    return { problem: problem('link/not-base64', message) }
  }
  const pieces: Uint8Array[] = []
  let size = 0
  let isComplete = false
  const inflate = new Inflate((piece, isLast) => {
    pieces.push(piece)
    size += piece.length
    isComplete ||= isLast
  })
  const bytes = fromBase64url(deflated)
  try {
    // Fed in small pieces, because only between them can it be stopped: 1 KiB gives at most about 1 MB.
    for (let at = 0; at < bytes.length && size <= maxDesignBytes; at += chunk) {
      inflate.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length)
    }
  } catch {
    isComplete = false
  }
  if (size > maxDesignBytes) return { problem: linkTooLarge() }
  if (!isComplete) {
    return { problem: problem('link/truncated', 'The link is cut off or damaged: copy it again as a whole.') }
  }
  return { text: strFromU8(joined(pieces, size)) }
}

function linkTooLarge(): Problem {
  return problem('link/too-large', 'The link is larger than any design: ask for the design as a file.')
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

// btoa and Buffer are the browser's and Node's; this runs in both, and in neither.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Map([...alphabet].map((letter, value) => [letter, value]))

function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const letters = Math.min(4, bytes.length - at + 1)
    for (let letter = 0; letter < letters; letter++) text += alphabet[(three >> (18 - 6 * letter)) & 63] ?? ''
  }
  return text
}

function fromBase64url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let bits = 0
  let buffer = 0
  let at = 0
  for (const letter of text) {
    buffer = ((buffer << 6) | (values.get(letter) ?? 0)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (buffer >> bits) & 255
  }
  return bytes
}
