/** The first `length` characters (UTF-16) of a text, without half of a letter at the end: an emoji has two of them. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
