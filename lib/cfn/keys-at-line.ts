/** `Resources`, then a logical id, then what stands in it: the keys that lead to a line. Places in lists are left out. */
export type TemplateKeys = readonly string[]

interface Line {
  /** Where its text begins, at the dash of an item of a list. */
  readonly indent: number
  /** Where its key begins, after the dashes. */
  readonly column: number
  readonly key: string | undefined
  /** Whether the lines below it that are indented more are one text, in which nothing is a key. */
  readonly opensText: boolean
}

/**
 * The keys that lead to a line of a printed template, in YAML or in JSON; a comment has those of what it stands above. An
 * empty line has none. Line 1 is at position 0 of `lines`.
 */
export function keysAtLine(lines: readonly string[], line: number): TemplateKeys {
  let keys: string[] = []
  let limit = Infinity
  // Most lines above are indented as much or more: their texts are not looked at.
  let margin: string | undefined
  for (let at = firstBelowComments(lines, line); at > 0 && limit > 0; at--) {
    const text = lines[at - 1] ?? ''
    if (margin !== undefined && text.startsWith(margin)) continue
    const indent = text.search(/\S/)
    if (indent === -1 && limit === Infinity) return []
    if (indent === -1 || text[indent] === '#') continue
    const { key, column, opensText } = read(text, indent)
    if (opensText) keys = []
    if (key !== undefined && column < limit) keys.unshift(key)
    limit = indent
    margin = ' '.repeat(indent)
  }
  return keys
}

function firstBelowComments(lines: readonly string[], line: number): number {
  let at = line
  while (at < lines.length && lines[at - 1]?.trimStart().startsWith('#')) at++
  return at
}

// A plain key ends at the first colon with a space behind it; quoted ones may have it within.
const keyed = /^((?:- )*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?![-?] |["'[{!#]).+?):(?: (.*))?$/

function read(text: string, indent: number): Line {
  const [, dashes = '', key, value = ''] = keyed.exec(text.slice(indent)) ?? []
  const opensText = /^(?:!\w+ )?[|>][-+\d]*$/.test(key === undefined ? text.slice(indent + 2) : value)
  return { indent, column: indent + dashes.length, key: key && unquoted(key), opensText }
}

function unquoted(key: string): string {
  // Other escapes stay as they are written: YAML has some that JSON does not know.
  if (key.startsWith('"')) return key.slice(1, -1).replace(/\\(["\\])/g, '$1')
  return key.startsWith("'") ? key.slice(1, -1).replaceAll("''", "'") : key
}
