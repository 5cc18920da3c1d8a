import { toOpenApi } from '@/lib/openapi/to-openapi'
import type { Arguments } from './arguments'
import type { Host } from './host'
import { printable } from './printable'
import { requireDesign } from './read-input'

/** `groundplan openapi`: prints the API as an OpenAPI document, and says what OpenAPI has no word for. */
export async function openapi({ subject }: Arguments, host: Host): Promise<number> {
  const { document, notes } = toOpenApi(await requireDesign(subject, host))
  host.out(`${JSON.stringify(document, null, 2)}\n`)
  for (const note of notes) host.err(`note: ${printable(note)}\n`)
  return 0
}
