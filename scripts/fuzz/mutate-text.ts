import type { Draw } from '@/lib/design/testing/draw'

/** Changes a text, whatever it is. */
export type Mutation = (draw: Draw, text: string) => string

/** A position in a text; a number between fixed bounds, because fast-check keeps something for each pair of bounds. */
export function position(draw: Draw, text: string): number {
  return draw.int(0, 999_999) % (text.length + 1)
}

export function splice(text: string, at: number, length: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at + length)
}

const pieces = [
  '"__proto__":{},',
  '{"a":',
  '\n',
  ...'[ " , : } \\u12 \\ \0 \uFEFF \u2028 \ud800 // v1. #'.split(' '),
]

/** Characters taken out and put in. */
export function spliceText(draw: Draw, text: string): string {
  const piece = draw.chance(50) ? draw.one(pieces) : draw.text(12)
  return splice(text, position(draw, text), draw.int(0, 40), piece)
}

/** Bytes of the text's UTF-8 changed, as a bad disk or a wrong encoding does. */
export function changeBytes(draw: Draw, text: string): string {
  const bytes = [...Buffer.from(text)]
  for (let count = draw.int(1, 8); count > 0; count--) {
    const at = draw.int(0, 999_999) % (bytes.length + 1)
    bytes.splice(at, draw.int(0, 2), ...Array.from({ length: draw.int(0, 2) }, () => draw.int(0, 255)))
  }
  const encoding = draw.one(['utf8', 'utf8', 'latin1', 'utf16le'] as const)
  return Buffer.from(bytes).toString(encoding)
}

export function truncate(draw: Draw, text: string): string {
  return draw.chance(80) ? text.slice(0, position(draw, text)) : text.slice(position(draw, text))
}

/** Marks and white space around the text, or the text twice. */
export function surround(draw: Draw, text: string): string {
  const mark = draw.one(['\uFEFF', '\uFEFF\uFEFF', ' ', '\r\n', '\0', '\u00a0', text, '{}', ';'])
  return draw.chance(60) ? mark + text : text + mark
}

/** What stands between two words repeated: an expression that may split such a run in many ways takes long. */
export function stretch(draw: Draw, text: string): string {
  const runs = [...text.matchAll(/[^\w-]+/g)]
  if (runs.length === 0) return text
  const { 0: found, index } = runs[draw.int(0, 999_999) % runs.length]!
  const end = index + found.length
  const from = Math.max(0, draw.chance(30) ? index - draw.int(1, 3) : end - draw.int(1, found.length))
  const piece = draw.chance(30) ? ' ' : text.slice(from, end)
  return splice(text, draw.chance(50) ? index + 1 : end, 0, run(draw, piece, text.length))
}

/** A piece repeated to a size that a file may still have, and something that does not fit after it. */
export function run(draw: Draw, piece: string, taken: number): string {
  const size = draw.one([20, 1000, 100_000, 900_000])
  return piece.repeat(Math.max(2, Math.floor((size - taken) / piece.length))) + draw.one(['', ' ', '@', '!'])
}
