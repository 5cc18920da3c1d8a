/** The id of the element of an SVG that carries the design, and the keyword of a PNG's text that does. */
export const designMark = 'groundplan-design'

/** Whether a text is an SVG picture, or at least some XML that has one. */
export function isSvg(text: string): boolean {
  return text.startsWith('<') && /<svg[\s>]/.test(text)
}

/** The design's link in an SVG. It is found as text: nothing has to be parsed. What a person wrote has no bare quotes. */
export function designInSvg(text: string): string | undefined {
  const mark = text.indexOf(`id="${designMark}"`)
  const start = mark === -1 ? -1 : text.indexOf('>', mark)
  if (start === -1) return undefined
  const inside = /\s*([^\s<]+)/y
  inside.lastIndex = start + 1
  return inside.exec(text)?.[1]
}
