import { existsSync, writeFileSync } from 'node:fs'
import { samples } from '@/lib/design/samples'
import type { Arguments } from './arguments'
import { Refusal, type Host } from './host'

/** `groundplan new`: writes a design to begin with, never over a file that exists. */
export function newDesign({ subject, out = 'design.json' }: Arguments, host: Host): number {
  const sample = subject === undefined ? samples[0] : samples.find(each => each.id === subject)
  if (!sample) {
    throw new Refusal(
      `There is no sample ${subject}: choose from ${samples.map(each => each.id).join(', ')}.`,
    )
  }
  const text = `${JSON.stringify(sample.design, null, 2)}\n`
  if (out === '-') {
    host.out(text)
    return 0
  }
  if (existsSync(out)) throw new Refusal(`${out} exists already: name another file with --out.`)
  try {
    writeFileSync(out, text, { flag: 'wx' })
  } catch (cause) {
    throw new Refusal(`${out} cannot be written: ${(cause as Error).message}`)
  }
  host.out(`${out}: ${sample.title}\n`)
  return 0
}
