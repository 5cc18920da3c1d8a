import { Lexer } from 'yaml'

/** Marks of the lexer's own that stand for no character of the text. */
const marks = new Set(['\u0002', '\u0018', '\u001f', '\uFEFF'])

/**
 * Whether a text of YAML is nested deeper than `max` levels. It is asked before the parser, which recurses: a text that is
 * deep enough ends the whole process there. The lexer goes through a text without recursion.
 */
export function isYamlDeeperThan(max: number, text: string): boolean {
  // The columns where the open levels of blocks begin, the outermost first.
  const levels: number[] = []
  let brackets = 0
  let column = 0
  /** Where the key begins that a colon may follow. */
  let start: number | undefined
  const open = (at: number) => {
    while (levels.length > 0 && levels.at(-1)! >= at) levels.pop()
    levels.push(at)
  }
  for (const token of new Lexer().lex(text)) {
    if (marks.has(token)) continue
    if (token === '[' || token === '{') brackets++
    else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1)
    else if (brackets === 0 && (token === '-' || token === '?')) open(column)
    else if (brackets === 0 && token === ':') open(start ?? column)
    if (levels.length + brackets > max) return true

    if (token === '-' || token === '?') start = undefined
    else if (token.trim() !== '') start ??= column
    const end = token.lastIndexOf('\n')
    column = end === -1 ? column + token.length : token.length - end - 1
    if (end !== -1) start = undefined
  }
  return false
}
