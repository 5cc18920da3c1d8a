/** A box that stands in a column: how high it is, and where it would like its top to be. */
export interface Standing {
  readonly id: string
  readonly height: number
  readonly wanted: number
}

/**
 * The tops of boxes that stand in the given order: as near to where each wants to be as the space between them, the
 * ceiling and (where it can be kept) the floor allow.
 */
export function stack(
  boxes: readonly Standing[],
  { gap, ceiling, floor = Infinity }: { gap: number; ceiling: number; floor?: number },
): Map<string, number> {
  const offsets: number[] = []
  let offset = 0
  for (const box of boxes) {
    offsets.push(offset)
    offset += box.height + gap
  }
  const total = offset - gap
  const highest = Math.max(ceiling, floor - total)
  const starts = nonDecreasing(boxes.map((box, index) => box.wanted - (offsets[index] ?? 0)))
  return new Map(
    boxes.map((box, index) => {
      const start = Math.min(highest, Math.max(ceiling, starts[index] ?? ceiling))
      return [box.id, Math.round(start + (offsets[index] ?? 0))]
    }),
  )
}

// The nearest values (by squares) that never fall: neighbours that would fall share their mean.
function nonDecreasing(values: readonly number[]): number[] {
  const pools: { mean: number; size: number }[] = []
  for (const value of values) {
    let pool = { mean: value, size: 1 }
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      const size = last.size + pool.size
      pool = { mean: (last.mean * last.size + pool.mean * pool.size) / size, size }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean))
}
