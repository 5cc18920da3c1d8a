/** Counts what becomes of the cases of a run. The order in which they end does not matter. */
export function createTally() {
  const resources = []
  const counts = { designs: 0, imports: 0, samples: 0 }
  let accepted = 0
  let slowest = { ms: 0 }
  const failures = []
  return {
    counts,
    add({ kind, seed, facts = {}, failure, ms = 0 }) {
      counts[kind]++
      if (kind === 'designs' && facts.resources !== undefined) resources.push(facts.resources)
      if (facts.isAccepted) accepted++
      if (ms > slowest.ms) slowest = { kind, seed, ms }
      if (failure) failures.push({ kind, seed, ...failure })
    },
    /** The case of the lowest seed for each promise that was broken, and how many cases broke it. */
    get broken() {
      const first = new Map()
      for (const each of failures.toSorted((a, b) => a.seed - b.seed)) {
        const key = `${each.kind} ${each.property}`
        first.set(key, { ...each, ...first.get(key), count: (first.get(key)?.count ?? 0) + 1 })
      }
      return [...first.values()]
    },
    /** The lines that tell the run in numbers. */
    summary() {
      const sorted = resources.toSorted((a, b) => a - b)
      const at = share => sorted[Math.floor((sorted.length - 1) * share)] ?? '-'
      const { designs, imports, samples } = counts
      const found = failures.filter(each => each.kind === 'samples').length
      const ofCase = slowest.seed === undefined ? '' : `, ${slowest.kind} ${slowest.seed}`
      return [
        `designs    ${designs}`,
        `imports    ${imports}, ${accepted} accepted, ${imports - accepted} refused`,
        `resources  ${at(0)} the fewest, ${at(0.5)} the median, ${at(1)} the most`,
        `cfn-lint   ${samples} designs read, ${found} with findings`,
        `slowest    ${Math.round(slowest.ms)} ms${ofCase}`,
        `failures   ${failures.length}`,
      ]
    },
  }
}
