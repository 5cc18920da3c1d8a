import { enumerate, plain, type Piece } from '../pieces'

/** One thing that a change did, in words, with the parts (`partKey`) whose entries it accounts for. */
export interface Clause {
  readonly pieces: readonly Piece[]
  readonly parts: readonly string[]
}

/** `a`, `a and b`, `a, b and c`; of more than four the first three and how many others. */
export function listed(items: readonly Piece[]): Piece[] {
  const shown = items.length > 4 ? [...items.slice(0, 3), plain(`${items.length - 3} others`)] : items
  return enumerate(shown.map(item => [item]))
}

/** The words with the physical names of one environment. */
export function inEnvironment(pieces: readonly Piece[], environment: string): Piece[] {
  return pieces.map(piece =>
    piece.style === 'code' ? { ...piece, text: piece.text.replaceAll('${Environment}', environment) } : piece,
  )
}
