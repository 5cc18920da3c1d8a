import { strToU8 } from 'fflate'
import { parseDocument } from 'yaml'
import { maxDesignBytes } from '../design/design'
import { scanJson } from '../design/scan-json'
import { problem, type Problem } from '../problem'
import { isObject } from './document'
import { isYamlDeeperThan } from './scan-yaml'

const maxDepth = 64
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
  if (isYamlDeeperThan(maxDepth, text))
    return refused('openapi/too-deep', `It is nested deeper than ${maxDepth} levels: choose another file.`)
  const document = parseDocument(text, { version: '1.2', merge: false, uniqueKeys: true, stringKeys: true })
  // A warning is of a tag that nobody here knows.
  const [first] = [...document.errors, ...document.warnings]
  if (first) {
    const [at] = first.linePos ?? []
    const place = at ? ` at line ${at.line}, column ${at.col}` : ''
    return refused('openapi/not-yaml', `It is not YAML${place}: ${sentenceOf(first.message)}`)
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 })
    const key = forbiddenKey(value)
    return key === undefined
      ? { value }
      : refused('openapi/forbidden-key', `The key ${key} is not allowed: remove it.`)
  } catch {
    return refused(
      'openapi/aliases',
      'Its aliases (*name) make too much of it: write out what they stand for.',
    )
  }
}

/** The parser adds lines with the place and a drawing of it. */
function sentenceOf(message: string): string {
  const [line] = message.split('\n')
  return `${line!.replace(/ at line \d+, column \d+:?$/, '').slice(0, 200)}.`
}

/** A key that JavaScript itself uses, as `scanJson` refuses it in JSON. */
function forbiddenKey(value: unknown): string | undefined {
  const open: unknown[] = [value]
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (typeof each !== 'object' || each === null) continue
    const found = Object.keys(each).find(key => forbidden.has(key))
    if (found !== undefined) return found
    open.push(...(Object.values(each) as unknown[]))
  }
  return undefined
}

function refused(code: string, message: string): { readonly problems: readonly Problem[] } {
  return { problems: [problem(code, message)] }
}
