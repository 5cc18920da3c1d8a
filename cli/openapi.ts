import { secretsIn } from '@/lib/check/rules/texts'
import { toOpenApi } from '@/lib/openapi/to-openapi'
import type { Arguments } from './arguments'
import type { Host } from './host'
import { printable } from './printable'
import { problemLines } from './problem-lines'
import { requireDesign } from './read-input'

/** `groundplan openapi`: prints the API as an OpenAPI document, and says what OpenAPI has no word for and what looks like a key. */
export async function openapi({ subject }: Arguments, host: Host): Promise<number> {
  const design = await requireDesign(subject, host)
  const { document, notes } = toOpenApi(design)
  host.out(`${JSON.stringify(document, null, 2)}\n`)
  for (const note of notes) host.err(`note: ${printable(note)}\n`)
  host.err(problemLines(secretsIn(design)))
  return 0
}
