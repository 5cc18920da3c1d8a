import type { Piece } from '@/lib/check/pieces'

/** A sentence, with names of AWS as code and names of the design bold. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, style }, position) =>
    style === 'code' ? (
      <code key={position}>{text}</code>
    ) : style === 'strong' ? (
      <b key={position}>{text}</b>
    ) : (
      text
    ),
  )
}
