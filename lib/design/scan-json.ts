import type { Problem } from '../problem'
import { problem } from '../problem'

const maxDepth = 64
const maxKeyProblems = 50
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** A list or an object that is open at the current position. */
interface Frame {
  readonly keys: Set<string> | undefined
  key: string
  position: number
}

/**
 * Reads a text as JSON does, without recursion and without building anything, so that no depth and no key can do harm
 * before it is refused: not JSON (with line and column), nested deeper than 64, a key given twice or one that JavaScript
 * itself uses. No problem means that JSON.parse takes the text.
 */
export function scanJson(text: string): Problem[] {
  const stack: Frame[] = []
  const found: Problem[] = []
  let expected: 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing' =
    'value'
  const afterValue = () => (stack.length === 0 ? 'nothing' : 'comma or end')
  let at = afterWhitespace(text, 0)

  while (at < text.length) {
    const frame = stack.at(-1)
    const character = text[at] ?? ''
    let end = at + 1
    if (expected === 'colon' && character === ':') expected = 'value'
    else if (expected === 'comma or end' && character === ',') {
      if (frame) frame.position++
      expected = frame?.keys ? 'key' : 'value'
    } else if (expected.endsWith('or end') && frame && character === (frame.keys ? '}' : ']')) {
      stack.pop()
      expected = afterValue()
    } else if (expected.startsWith('key') && character === '"' && frame?.keys) {
      end = afterString(text, at)
      if (end < 0) return [notJson(text, ~end)]
      frame.key = JSON.parse(text.slice(at, end)) as string
      found.push(...keyProblems(frame.keys, frame.key, stack))
      if (found.length >= maxKeyProblems) return found
      frame.keys.add(frame.key)
      expected = 'colon'
    } else if (expected.startsWith('value') && (character === '{' || character === '[')) {
      if (stack.length >= maxDepth) return [tooDeep()]
      stack.push({ keys: character === '{' ? new Set() : undefined, key: '', position: 0 })
      expected = character === '{' ? 'key or end' : 'value or end'
    } else if (expected.startsWith('value')) {
      end = character === '"' ? afterString(text, at) : afterLiteral(text, at)
      if (end < 0) return [notJson(text, ~end)]
      expected = afterValue()
    } else return [notJson(text, at)]
    at = afterWhitespace(text, end)
  }
  return expected === 'nothing' ? found : [notJson(text, text.length)]
}

function afterWhitespace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return at
}

/** The position after a string that opens at `from`; where it is none, the complement of the mistake's position. */
function afterString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return ~at
    if (code !== 0x5c) continue
    at++
    if (text[at] === 'u') {
      if (!/^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return ~at
      at += 4
    } else if (!'"\\/bfnrt'.includes(text[at] ?? ' ')) return ~at
  }
  return ~text.length
}

const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function afterLiteral(text: string, from: number): number {
  literal.lastIndex = from
  return literal.test(text) ? literal.lastIndex : ~from
}

function keyProblems(known: Set<string>, key: string, stack: readonly Frame[]): Problem[] {
  const isForbidden = forbidden.has(key)
  if (!isForbidden && !known.has(key)) return []
  const path = stack.map(each => (each.keys ? each.key : each.position))
  if (isForbidden) return [problem('design/forbidden-key', `The key ${key} is not allowed: remove it.`, path)]
  return [problem('design/duplicate-key', `The key ${quoted(key)} is given twice: keep one.`, path)]
}

function quoted(key: string): string {
  return JSON.stringify(key.length > 40 ? `${key.slice(0, 40)}…` : key)
}

function tooDeep(): Problem {
  return problem(
    'design/too-deep',
    `It is nested deeper than ${maxDepth} levels, which no design is: choose another file.`,
  )
}

function notJson(text: string, offset: number): Problem {
  const at = Math.min(offset, text.length)
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
  const what = at >= text.length ? 'it ends too early' : `${quoted(text[at] ?? '')} is not expected there`
  return problem('design/not-json', `It is not JSON at ${place}: ${what}.`)
}
