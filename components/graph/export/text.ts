import { monospace } from '../sizes'
import { element, escapeXml } from './xml'

const families = {
  ui: "-apple-system, 'Segoe UI Variable Text', 'Segoe UI', Inter, Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
  mono: "ui-monospace, 'SF Mono', SFMono-Regular, Menlo, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace",
} as const

export interface TextStyle {
  readonly size: 11 | 12 | 13
  readonly fill: string
  readonly family?: keyof typeof families
  readonly weight?: 500 | 600 | 700
  readonly anchor?: 'middle' | 'end'
}

/** How the page's fonts are named in a file: on the root, because most texts are in the first of them. */
export const uiFont = families.ui

/** The attributes of a style, for `text` and `tspan`. */
export function styleOf({ size, fill, family, weight, anchor }: TextStyle) {
  return {
    'font-size': size,
    'font-family': family === 'mono' ? families.mono : undefined,
    'font-weight': weight,
    'text-anchor': anchor,
    fill,
  }
}

/** A line of text whose letters stand in the middle of `y`, cut to `width` px where one is given. */
export function textLine(text: string, x: number, y: number, style: TextStyle, width = Infinity): string {
  return element(
    'text',
    { x, y: baseline(y, style.size), ...styleOf(style) },
    escapeXml(cut(text, width, style)),
  )
}

/** The line on which letters stand that are to be in the middle of `y`: capitals are about 0.72 of the size high. */
export function baseline(y: number, size: number): number {
  return Math.round((y + size * 0.36) * 100) / 100
}

/** The text, or as much of its beginning as fits with an ellipsis. Nothing can be measured here, so it is estimated. */
export function cut(
  text: string,
  width: number,
  style: Pick<TextStyle, 'size' | 'family' | 'weight'>,
): string {
  const letters = [...text]
  if (widthOf(letters, style) <= width) return text
  let kept = letters.length
  while (kept > 1 && widthOf([...letters.slice(0, kept), '…'], style) > width) kept--
  return `${letters.slice(0, kept).join('')}…`
}

function widthOf(
  letters: readonly string[],
  { size, family, weight }: Pick<TextStyle, 'size' | 'family' | 'weight'>,
) {
  if (family === 'mono')
    return letters.reduce((sum, each) => sum + (isWide(each) ? 2 : 1) * monospace.at12 * (size / 12), 0)
  const ems = letters.reduce((sum, each) => sum + emsOf(each), 0)
  return ems * size * (weight === undefined ? 1 : 1.06)
}

/** The width of a letter in a usual sans-serif, as a part of the font's size. */
function emsOf(letter: string): number {
  if (isWide(letter)) return 1
  if (/[ijlIftr.,:;'|!()[\]{}\s/-]/.test(letter)) return 0.32
  if (/[mwMW@%…]/.test(letter)) return 0.88
  return /[A-Z&]/.test(letter) ? 0.68 : 0.56
}

/** Whether a letter takes two columns: those of East Asia, and pictures. */
function isWide(letter: string): boolean {
  return (letter.codePointAt(0) ?? 0) >= 0x2e80
}
