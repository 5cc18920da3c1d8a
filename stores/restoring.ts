import { cut } from '@/lib/design/cut'
import type { Design } from '@/lib/design/design'
import type { Reading } from '@/lib/design/read-design'
import type { Problem } from '@/lib/problem'
import { findDesign, listDesigns } from './saved/listed'
import { adoptOldStorage, hasOldStorage } from './saved/old-storage'
import { lastOpened, newId } from './saved/place'
import { keep, purge, readStates } from './saved/records'
import { forgetUnsaved, readUnsaved } from './saved/unsaved'
import { showNew, showSaved } from './saving'

/** The design that was open last, where it is damaged. */
export interface Damaged {
  readonly raw: string
  readonly problems: readonly Problem[]
  /** Whether a state of it from before is shown, as a new design. */
  readonly isOlderShown: boolean
}

/** Removed designs are gone for good after so many ms. */
const removedForMs = 24 * 3_600_000

export interface Restored {
  readonly damaged?: Damaged
  /** The names of designs that a page left unsaved, where another page had saved since: they are kept apart. */
  readonly apart: readonly string[]
}

/**
 * Shows the design that was open last as it was kept, if there is one and nobody has given up on it. `readText` reads a text
 * that may be damaged.
 */
export async function restore(readText: (text: string) => Reading, limit: AbortSignal): Promise<Restored> {
  const known = lastOpened()
  const now = Date.now()
  const adopted = hasOldStorage() ? await adoptOldStorage(now) : undefined
  const apart: string[] = []
  for (const { key, id, revision, name, text } of readUnsaved()) {
    const label = 'Left unsaved'
    let { outcome } = await keep({ id, name, text, from: revision, label, at: now })
    if (outcome === 'conflict' && !(await isKept(id, text))) {
      const title = `${cut(name, 40)} (not saved in time)`
      ;({ outcome } = await keep({ id: newId(), name: title, text, from: 0, label, at: now }))
      if (outcome === 'saved') apart.push(title)
    }
    if (outcome === 'saved' || outcome === 'conflict') forgetUnsaved(key)
  }
  await purge(now - removedForMs)

  const found = await findDesign(adopted ?? known ?? '')
  const isListed = found && (!('saved' in found) || found.saved.removedAt === null)
  const first = isListed ? undefined : (await listDesigns()).find(each => each.kind === 'design')
  const record = isListed ? found : first && { saved: first.design }
  if (!record || limit.aborted) return { apart }
  const text = 'saved' in record ? record.saved.text : record.raw
  const reading = readText(text)
  if ('design' in reading) {
    if ('saved' in record) showSaved(reading.design, record.saved)
    else showNew(reading.design)
    return { apart }
  }
  const id = 'saved' in record ? record.saved.id : (adopted ?? known ?? '')
  const older = (await readStates(id)).map(state => readText(state.text)).find(isDesign)
  // As a new design: what is damaged stays as it is until the person removes it.
  if (older) showNew(older.design)
  return { damaged: { raw: text, problems: reading.problems, isOlderShown: older !== undefined }, apart }
}

const isDesign = (reading: Reading): reading is { readonly design: Design } => 'design' in reading

async function isKept(id: string, text: string): Promise<boolean> {
  const found = await findDesign(id)
  return found !== undefined && 'saved' in found && found.saved.text === text
}
