/** A part of a sentence. `code`: a name or an action as AWS has it; `strong`: a name of the design. */
export interface Piece {
  readonly text: string
  readonly style?: 'code' | 'strong'
}

export const plain = (text: string): Piece => ({ text })
export const code = (text: string): Piece => ({ text, style: 'code' })
export const strong = (text: string): Piece => ({ text, style: 'strong' })

/** `a, b and c`. */
export function enumerate(items: readonly (readonly Piece[])[]): Piece[] {
  return items.flatMap((item, i) => {
    if (i === 0) return item
    return [plain(i === items.length - 1 ? ' and ' : ', '), ...item]
  })
}

/** Runs of pieces with a text between them, and neighbours without a style in one piece. */
export function join(runs: readonly (readonly Piece[])[], between: string): Piece[] {
  const pieces = runs.flatMap((run, i) => (i === 0 ? run : [plain(between), ...run]))
  return pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1)
    if (last === undefined || last.style !== undefined || piece.style !== undefined) return [...joined, piece]
    return [...joined.slice(0, -1), plain(last.text + piece.text)]
  }, [])
}
