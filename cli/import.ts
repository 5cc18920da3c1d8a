import type { Arguments } from './arguments'
import type { Host } from './host'
import { printable } from './printable'
import { requireAnyFile } from './read-input'
import { writeDesign } from './write-design'

/** `groundplan import`: writes the design that a file has, and says what of an OpenAPI document it left out. */
export async function importDesign({ subject, out = 'design.json' }: Arguments, host: Host): Promise<number> {
  const found = await requireAnyFile(subject, 'openapi.yaml', host)
  writeDesign(found.design, out, host)
  if (out !== '-') host.out(`${out}: ${found.design.name}\n`)
  for (const note of found.notes ?? []) host.err(`not taken: ${printable(note)}\n`)
  return 0
}
