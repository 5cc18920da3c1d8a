import { strToU8 } from 'fflate'
import { parseDocument, visit } from 'yaml'
import { maxDesignBytes } from '../design/design'
import { scanJson } from '../design/scan-json'
import { problem, type Problem } from '../problem'
import { isObject } from './document'
import { isYamlDeeperThan } from './scan-yaml'

const maxDepth = 64
/** The parser looks for the anchor of each alias from the document's beginning. */
const maxAliases = 2000
/** The most characters that a document may have with what its aliases stand for. */
const maxLength = 4 * maxDesignBytes
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

export type DocumentReading =
  { readonly document: Record<string, unknown> } | { readonly problems: readonly Problem[] }

/**
 * Reads an OpenAPI document of at most 1 MB, in JSON or YAML, from a text that nobody vouches for. What could end or stall
 * the parser is refused before it: size, depth, aliases.
 */
export function readDocument(text: string): DocumentReading {
  if (text.length > maxDesignBytes || strToU8(text).length > maxDesignBytes)
    return refused(
      'openapi/too-large',
      'It has more than 1 MB: split the document, or leave out its examples.',
    )
  const trimmed = text.replace(/^\uFEFF/, '').trimStart()
  const value = trimmed.startsWith('{') ? fromJson(trimmed) : fromYaml(trimmed)
  if ('problems' in value) return value
  if (!isObject(value.value))
    return refused(
      'openapi/invalid',
      'An OpenAPI document is an object, and this is none: choose another file.',
    )
  const { openapi, swagger } = value.value
  if (swagger !== undefined)
    return refused('openapi/version', 'It is a Swagger 2.0 document: convert it to OpenAPI 3.0 first.')
  if (typeof openapi !== 'string' || !/^3\.[01]\.\d+/.test(openapi))
    return refused(
      'openapi/version',
      'It is not OpenAPI 3.0 or 3.1, which its “openapi” has to say: convert it.',
    )
  return { document: value.value }
}

type Value = { readonly value: unknown } | { readonly problems: readonly Problem[] }

function fromJson(text: string): Value {
  const problems = scanJson(text)
  return problems.length > 0 ? { problems } : { value: JSON.parse(text) as unknown }
}

function fromYaml(text: string): Value {
  if (isYamlDeeperThan(maxDepth, text)) return { problems: [tooDeep()] }
  const document = parseDocument(text, { version: '1.2', merge: false, uniqueKeys: true, stringKeys: true })
  // A warning is of a tag that nobody here knows.
  const [first] = [...document.errors, ...document.warnings]
  if (first) {
    const [at] = first.linePos ?? []
    const place = at ? ` at line ${at.line}, column ${at.col}` : ''
    return refused('openapi/not-yaml', `It is not YAML${place}: ${sentenceOf(first.message)}`)
  }
  let aliases = 0
  visit(document, { Alias: () => void aliases++ })
  if (aliases > maxAliases) return { problems: [tooMuch()] }
  try {
    // The parser's own limit takes the square of the time. Here an alias is the value itself, which takes no room.
    const value: unknown = document.toJS({ maxAliasCount: -1 })
    const fault = faultIn(value)
    return fault ? { problems: [fault] } : { value }
  } catch {
    return { problems: [tooMuch()] }
  }
}

/** The parser adds lines with the place and a drawing of it. */
function sentenceOf(message: string): string {
  const [line] = message.split('\n')
  return `${line!.replace(/ at line \d+, column \d+:?$/, '').slice(0, 200)}.`
}

/**
 * A key that JavaScript itself uses, as `scanJson` refuses it in JSON; and what aliases bring about that no text shows: a
 * value inside of itself, and more levels or more of everything than the text has.
 */
function faultIn(document: unknown): Problem | undefined {
  const around = new Set<object>()
  let length = 0

  function look(value: unknown): Problem | undefined {
    length += typeof value === 'string' ? value.length : 1
    if (length > maxLength) return tooMuch()
    if (typeof value !== 'object' || value === null) return undefined
    if (around.has(value)) {
      const message =
        'An alias (*name) is inside of what it stands for, which has no end: write a $ref in its place.'
      return problem('openapi/cycle', message)
    }
    if (around.size >= maxDepth) return tooDeep()
    around.add(value)
    for (const [key, each] of Object.entries(value)) {
      length += key.length
      const fault = forbidden.has(key)
        ? problem('openapi/forbidden-key', `The key ${key} is not allowed: remove it.`)
        : look(each)
      if (fault) return fault
    }
    around.delete(value)
    return undefined
  }

  return look(document)
}

function tooMuch(): Problem {
  const message = 'Its aliases (*name) make too much of it: write out what they stand for.'
  return problem('openapi/aliases', message)
}

function tooDeep(): Problem {
  return problem('openapi/too-deep', `It is nested deeper than ${maxDepth} levels: choose another file.`)
}

function refused(code: string, message: string): { readonly problems: readonly Problem[] } {
  return { problems: [problem(code, message)] }
}
