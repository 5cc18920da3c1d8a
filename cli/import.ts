import { maxFileBytes, readAnyFile } from '@/lib/openapi/read-any'
import type { Arguments } from './arguments'
import { Refusal, type Host } from './host'
import { problemLines } from './problem-lines'
import { readBytes } from './read-input'
import { writeDesign } from './write-design'

/** `groundplan import`: writes the design that a file has, and says what of an OpenAPI document it left out. */
export async function importDesign({ subject, out = 'design.json' }: Arguments, host: Host): Promise<number> {
  const bytes = await readBytes(subject, 'openapi.yaml', host, maxFileBytes)
  const found = readAnyFile(bytes)
  if ('problems' in found) {
    throw new Refusal(`The file cannot be read.\n${problemLines(found.problems).trimEnd()}`)
  }
  writeDesign(found.design, out, host)
  if (out !== '-') host.out(`${out}: ${found.design.name}\n`)
  for (const note of found.notes ?? []) host.err(`not taken: ${note}\n`)
  return 0
}
