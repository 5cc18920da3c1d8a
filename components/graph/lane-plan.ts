/** The vertical stretch that the edges to one target need on their way. */
export interface Stretch {
  readonly id: string
  readonly from: number
  readonly to: number
}

const clearance = 6

/** A lane for each stretch, 0 being the nearest to the targets: stretches on one lane never touch. */
export function planLanes(stretches: readonly Stretch[]): Map<string, number> {
  const ends: number[] = []
  const plan = new Map<string, number>()
  const inOrder = [...stretches].sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1))
  for (const { id, from, to } of inOrder) {
    const free = ends.findIndex(end => end + clearance <= from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = to
    plan.set(id, lane)
  }
  return plan
}
