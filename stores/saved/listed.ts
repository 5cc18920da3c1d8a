import { allDesigns, readDesign } from './records'
import type { SavedDesign } from './database'

/** What the list of designs shows of a record. */
export type Listed =
  | { readonly kind: 'design'; readonly design: SavedDesign }
  /** A record that is not what it should be: half written, or of a Groundplan to come. All of it is in `raw`. */
  | { readonly kind: 'damaged'; readonly id: string; readonly name: string; readonly raw: string }

/** All designs of this browser that were not taken off the list, the last saved first, damaged ones at the end. */
export async function listDesigns(): Promise<Listed[]> {
  const listed = (await allDesigns()).flatMap(([key, value]) => toListed(key, value))
  const at = (each: Listed) => (each.kind === 'design' ? each.design.savedAt : -Infinity)
  return listed.toSorted((a, b) => at(b) - at(a))
}

function toListed(key: string, value: unknown): Listed[] {
  if (isSaved(value)) return value.removedAt === null ? [{ kind: 'design', design: value }] : []
  const { name, removedAt } = (value ?? {}) as Partial<SavedDesign>
  if (typeof removedAt === 'number') return []
  const title = typeof name === 'string' && name !== '' ? name : 'A design without a name'
  return [{ kind: 'damaged', id: key, name: title, raw: rawOf(value) }]
}

export function isSaved(value: unknown): value is SavedDesign {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, text, revision, savedAt, removedAt } = value as Partial<SavedDesign>
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof text === 'string' &&
    typeof revision === 'number' &&
    typeof savedAt === 'number' &&
    (removedAt === null || typeof removedAt === 'number')
  )
}

/** All that a record has, as a text to hand out. */
export function rawOf(value: unknown): string {
  const text = (value as Partial<SavedDesign> | null)?.text
  return typeof text === 'string' ? text : (JSON.stringify(value, null, 2) ?? String(value))
}

/** The record of a design if it is one; what else is there comes as `raw`. */
export async function findDesign(
  id: string,
): Promise<{ readonly saved: SavedDesign } | { readonly raw: string } | undefined> {
  const found: unknown = await readDesign(id)
  if (found === undefined) return undefined
  return isSaved(found) ? { saved: found } : { raw: rawOf(found) }
}
