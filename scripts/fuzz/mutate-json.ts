import type { Draw } from '@/lib/design/testing/draw'
import { position, run, splice } from './mutate-text'

const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g
const oddNumbers =
  '1e2 1E+2 100.0 1e400 -1e400 1e-400 -0 0.1e1 9007199254740993 01 +1 .5 5. 0x10 NaN Infinity 1_000 1e -'
const oddStrings =
  '"\\ud800" "\\udc00\\ud800" "\ud800" "\\u0000" "\\ud83d\\ude80" "\\/" "\\x41" "\n" "__proto__" "\\u005f_proto__" "toString" ""'
const oddOthers = `undefined True null 'a' {} [] [[]] {"a":1} /**/ , : } ]`
const oddTokens = `${oddNumbers} ${'1'.repeat(400)} ${oddStrings} ${oddOthers}`.split(' ')

/** A token replaced, repeated, taken out, or exchanged with another. */
export function changeToken(draw: Draw, text: string): string {
  const tokens = [...text.matchAll(token)]
  if (tokens.length === 0) return text
  const pick = () => tokens[draw.int(0, 999_999) % tokens.length]!
  const { 0: old, index } = pick()
  const changed = draw.one([draw.one(oddTokens), pick()[0], `${old},${old}`, old + old, ''])
  return splice(text, index, old.length, changed)
}

const oddKeys = [
  ...['__proto__', '\\u005f_proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'],
  ...['version', 'name', 'unknown', '', '\\ud800', 'x'.repeat(200)],
]

/** A key that is not known, given twice, or means something to JavaScript, in any object of the text. */
export function addKey(draw: Draw, text: string): string {
  const places = [...text.matchAll(/\{/g)]
  if (places.length === 0) return text
  const at = draw.chance(30) ? 0 : draw.int(0, 999_999) % places.length
  const member = `"${draw.one(oddKeys)}":${draw.one(['1', '{}', 'null', '"a"'])},`
  return splice(text, places[at]!.index + 1, 0, member)
}

const versions = '0 -1 2 1.5 1e0 1e400 99999999999999999999 "1" null [1] {} true'.split(' ')

export function changeVersion(draw: Draw, text: string): string {
  return text.replace(/"version":\s*1/, `"version":${draw.one(versions)}`)
}

/** A value of many levels in place of a token. */
export function nest(draw: Draw, text: string): string {
  const levels = draw.one([3, 50, 60, 64, 65, 1000, 100_000, 400_000])
  const [open, close] = draw.one([
    ['[', ']'],
    ['{"a":', '}'],
    ['{"properties":', '}'],
    ['[', ''],
  ] as const)
  const values = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?!:)|null|\d+/g)]
  const value = values[draw.int(0, 999_999) % Math.max(1, values.length)]
  const nested = `${open.repeat(levels)}1${close.repeat(levels)}`
  return splice(text, value?.index ?? 0, value?.[0].length ?? 0, nested)
}

const fillings = [' ', ...'a 1 . @. - / {a} : ${ \u00e9 \\n \\u0041 " , [], {},'.split(' ')]

/** Something repeated within the value of a key, up to a megabyte. */
export function fill(draw: Draw, text: string): string {
  const values = [...text.matchAll(/"(\w+)":\s*"/g)]
  // By key first, because most values are of a few keys.
  const keys = [...new Set(values.map(each => each[1]))]
  const key = keys[draw.int(0, 999_999) % Math.max(1, keys.length)]
  const value = values.find(each => each[1] === key)
  const at = value ? value.index + value[0].length + draw.int(0, 12) : position(draw, text)
  return splice(text, at, 0, run(draw, draw.one(fillings), text.length))
}
