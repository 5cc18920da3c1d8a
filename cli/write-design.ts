import { existsSync, writeFileSync } from 'node:fs'
import type { Design } from '@/lib/design/design'
import { designText } from '@/lib/design/design-text'
import { Refusal, type Host } from './host'

/** Writes a design as a file, or prints it for `-`; never over a file that exists. */
export function writeDesign(design: Design, out: string, host: Host): void {
  const text = designText(design)
  if (out === '-') return host.out(text)
  if (existsSync(out)) throw new Refusal(`${out} exists already: name another file with --out.`)
  try {
    writeFileSync(out, text, { flag: 'wx' })
  } catch (cause) {
    throw new Refusal(`${out} cannot be written: ${(cause as Error).message}`)
  }
}
