import { Inflate, strFromU8 } from 'fflate'
import type { Problem } from '../problem'
import { problem } from '../problem'
import { maxDesignBytes } from './design'
import { withDefaults } from './link-defaults'
import { partMark } from './link-part'
import type { Reading } from './read-design'
import { readJson, readValue } from './read-design'
import { alphabet, format, maxLinkLength } from './share-link'

const chunk = 1024

/** Reads a design from the text of a link, with or without the `#`. Nothing in it is trusted: see `readDesign`. */
export function decodeDesign(link: string): Reading {
  const [text = ''] = link.trim().replace(/^#/, '').split(partMark, 1)
  if (text.length > maxLinkLength) return { problems: [linkTooLarge()] }
  if (!text.startsWith(format)) {
    const message = 'The link is not one of a design, or a newer Groundplan made it: ask for a new link.'
    return { problems: [problem('link/unknown-format', message)] }
  }
  const inflated = inflateText(text.slice(format.length))
  return 'problem' in inflated ? { problems: [inflated.problem] } : readLinked(inflated.text)
}

/** Reads the text inside a link or a picture, which leaves out what goes without saying. */
export function readLinked(text: string): Reading {
  const json = readJson(text)
  return 'problems' in json ? json : readValue(withDefaults(json.value))
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

const values = new Map([...alphabet].map((letter, value) => [letter, value]))

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
