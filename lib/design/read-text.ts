import { strFromU8 } from 'fflate'
import { problem } from '../problem'
import { designInSvg, designMark, isSvg } from './picture'
import { isPng, readPngText } from './png'
import { readDesign, type Reading } from './read-design'
import { decodeDesign, inflateText, readLinked } from './read-link'
import { format } from './share-link'
import { designInZip, isZip } from './zip-design'

export { decodeDesign, readDesign }

/** More than a design of 1 MB makes of a template or a picture in text. */
const maxTextBytes = 2_000_000

/**
 * Reads a design from a file of any of the forms that leave the page. Of a PNG only the text beside its pixels is looked
 * at, and of a zip only its design; anything else is taken for a text in UTF-8.
 */
export function readFile(bytes: Uint8Array): Reading {
  if (isPng(bytes)) return readPng(bytes)
  if (isZip(bytes)) return readZip(bytes)
  if (bytes.length > maxTextBytes) {
    return refused('file/too-large', 'It has more than 2 MB, which no design has: choose another file.')
  }
  return readText(strFromU8(bytes))
}

/** Whether a text that has a design is that design's JSON, and nothing that carries it. */
export function isDesignFile(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.startsWith('{') && !isTemplate(trimmed)
}

/** Whether a file is taken for a text. */
export function isText(bytes: Uint8Array): boolean {
  return !isPng(bytes) && !isZip(bytes)
}

/**
 * Reads a design from a text of any of the forms that leave the page: its JSON, a link, or a template or a picture (SVG)
 * that carries it.
 */
export function readText(text: string): Reading {
  const trimmed = text.trim()
  const link = /^(?:https?:\/\/[^\s#]*#|#)?(v\d+\.\S*)$/.exec(trimmed)?.[1]
  if (link !== undefined) return decodeDesign(link)
  if (isSvg(trimmed)) return readCarried('picture', designInSvg(trimmed))
  if (isTemplate(trimmed)) return readCarried('template', designInTemplate(trimmed))
  return readDesign(trimmed)
}

function readPng(bytes: Uint8Array): Reading {
  const found = readPngText(bytes, designMark)
  if ('text' in found) return readCarried('picture', found.text)
  return found.lacks === 'text' ? readCarried('picture', undefined) : damaged('picture')
}

function readZip(bytes: Uint8Array): Reading {
  const found = designInZip(bytes)
  if ('text' in found) return readDesign(found.text)
  switch (found.lacks) {
    case 'design': {
      const message = 'The zip has no design.json: only an artifact that Groundplan made can be opened.'
      return refused('zip/no-design', message)
    }
    case 'room':
      return refused(
        'design/too-large',
        'Its design has more than 1 MB, which no design has: choose another file.',
      )
    case 'end':
      return refused(
        'zip/damaged',
        'The zip is cut off or damaged: download it again, or ask for the design file.',
      )
  }
}

/** What carries a design, and what is said of one that has none. */
const carriers = {
  picture:
    'The picture carries no design: open it as Groundplan made it, not a copy that was edited or sent through a chat.',
  template: 'The template carries no design: only a template that Groundplan made can be opened.',
} as const
type Carrier = keyof typeof carriers

/** Not as a link: a file may carry more than an address, and nothing is said of links to who opens a file. */
function readCarried(carrier: Carrier, inside: string | undefined): Reading {
  if (inside === undefined) return refused(`${carrier}/no-design`, carriers[carrier])
  if (!inside.startsWith(format)) {
    const message = `A newer Groundplan made the ${carrier}: open it there, or ask for the design file.`
    return /^v\d+\./.test(inside) ? refused(`${carrier}/newer`, message) : damaged(carrier)
  }
  if (inside.length > maxTextBytes) return damaged(carrier)
  const inflated = inflateText(inside.slice(format.length))
  return 'text' in inflated ? readLinked(inflated.text) : damaged(carrier)
}

function damaged(carrier: Carrier): Reading {
  const message = `The ${carrier} is cut off or damaged: download it again, or ask for the design file.`
  return refused(`${carrier}/damaged`, message)
}

/** The design's link in a template's Metadata, in YAML and in JSON. It is found as text: nothing has to be parsed. */
function designInTemplate(text: string): string | undefined {
  return /["']?Groundplan["']?:(?:[^\S\n]*\{)?\s*["']?Design["']?:\s*["']?(v\d+\.[A-Za-z0-9_-]+)/.exec(
    text,
  )?.[1]
}

function isTemplate(text: string): boolean {
  return /^["']?AWSTemplateFormatVersion["']?:/m.test(text) || /^\{\s*"AWSTemplateFormatVersion"/.test(text)
}

function refused(code: string, message: string): Reading {
  return { problems: [problem(code, message)] }
}
