import { createRequire } from 'node:module'

/**
 * Does one job of a fuzz run in a process of its own, which can be ended when a case hangs. Before a case it sends
 * { begun: { kind, seed } }, after it { ended: { kind, seed, facts, failure, ms } }.
 */
const { bundle, job } = JSON.parse(process.argv[2])
const { kinds, lintCases, smallest, tryCase, valueOf } = createRequire(import.meta.url)(bundle)

// A message is on its way before the case begins, which lets nothing else happen until it ends.
const send = message => new Promise(sent => process.send(message, sent))

// Without the one who listens there is nothing to do.
process.on('disconnect', () => process.exit())

const jobs = {
  /** Every `step`th case from the number `from`, until there are as many as asked or the time is over. */
  async cases({ seed, counts, endsAt, from, step }) {
    const last = Math.max(...Object.values(counts).map(count => count ?? Infinity))
    for (let number = from; number < last && Date.now() < (endsAt ?? Infinity); number += step) {
      for (const [kind, count] of Object.entries(counts)) {
        if (number >= (count ?? Infinity)) continue
        const begun = { kind, seed: seed + number }
        await send({ begun })
        await send({ ended: { ...begun, ...tryCase(kinds[kind], begun.seed) } })
      }
    }
  },
  async samples({ seeds }) {
    for (const each of lintCases(seeds)) await send({ ended: { kind: 'samples', ...each } })
  },
  async smallest({ kind, seed, property }) {
    await send({ value: smallest(kinds[kind], seed, property) })
  },
  async value({ kind, seed }) {
    await send({ value: JSON.stringify(valueOf(kinds[kind], seed)) })
  },
}

await jobs[job.name](job)
process.disconnect()
