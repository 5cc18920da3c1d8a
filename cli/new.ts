import { samples } from '@/lib/design/samples'
import type { Arguments } from './arguments'
import { Refusal, type Host } from './host'
import { writeDesign } from './write-design'

/** `groundplan new`: writes a design to begin with, never over a file that exists. */
export function newDesign({ subject, out = 'design.json' }: Arguments, host: Host): number {
  const sample = subject === undefined ? samples[0] : samples.find(each => each.id === subject)
  if (!sample) {
    throw new Refusal(
      `There is no sample ${subject}: choose from ${samples.map(each => each.id).join(', ')}.`,
    )
  }
  writeDesign(sample.design, out, host)
  if (out !== '-') host.out(`${out}: ${sample.title}\n`)
  return 0
}
