import { problem } from '../problem'
import { readDesign, type Reading } from './read-design'
import { decodeDesign } from './read-link'

export { decodeDesign, readDesign }

/** Reads a design from a text of any of the forms that leave the page: its JSON, a link, or a template that carries it. */
export function readText(text: string): Reading {
  const trimmed = text.trim()
  const link = /^(?:https?:\/\/[^\s#]*#|#)?(v\d+\.\S*)$/.exec(trimmed)?.[1]
  if (link !== undefined) return decodeDesign(link)
  if (!isTemplate(trimmed)) return readDesign(trimmed)
  const inside = designInTemplate(trimmed)
  if (inside !== undefined) return decodeDesign(inside)
  const message = 'The template carries no design: only a template that Groundplan made can be opened.'
  return { problems: [problem('template/no-design', message)] }
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
