import { create } from 'zustand'
import type { SavedDesign, SavedState } from './saved/database'
import { listDesigns, type Listed } from './saved/listed'
import { newId } from './saved/place'
import { keep, readStates, setRemoved } from './saved/records'
import { hearTabs, tellTabs } from './saved/tabs'
import { saved } from './saving'
import { showToast } from './toast-store'

export type { Listed, SavedDesign, SavedState }

export interface DesignsStore {
  /** Undefined until they are read; `refused` where this browser keeps nothing. */
  readonly designs: readonly Listed[] | 'refused' | undefined
  /** What was taken off the list last, and can be put back. */
  readonly removed: { readonly id: string; readonly name: string } | undefined
}

/** The designs of this browser, for the page that lists them. */
export const useDesignsStore = create<DesignsStore>()(() => ({
  designs: undefined,
  removed: undefined,
}))

/** Reads the list anew, after what is being saved right now. */
export async function refreshDesigns(): Promise<void> {
  try {
    await saved()
    useDesignsStore.setState({ designs: await listDesigns() })
  } catch {
    useDesignsStore.setState({ designs: 'refused' })
  }
}

/** Keeps the list as new as the other tabs make it. Returns what ends it. */
export function followDesigns(): () => void {
  void refreshDesigns()
  return hearTabs(() => void refreshDesigns())
}

/** Keeps a copy under a new id. */
export async function duplicateSaved(design: SavedDesign, name: string, text: string): Promise<boolean> {
  return kept({ ...design, id: newId(), revision: 0 }, name, text, `Copied from ${design.name}`)
}

/** Keeps a design under another name; one that another tab has changed meanwhile stays as it is. */
export async function renameSaved(design: SavedDesign, name: string, text: string): Promise<boolean> {
  return kept(design, name, text, `Renamed to ${name}`)
}

async function kept(
  { id, revision }: SavedDesign,
  name: string,
  text: string,
  label: string,
): Promise<boolean> {
  const result = await keep({ id, name, text, from: revision, label, at: Date.now() })
  if (result.outcome === 'saved') tellTabs({ id, revision: result.revision })
  await refreshDesigns()
  return result.outcome === 'saved'
}

/** Takes a design off the list; it can be put back until the next one is taken off. */
export async function removeSaved({
  id,
  name,
}: {
  readonly id: string
  readonly name: string
}): Promise<void> {
  if (await setRemovedAt(id, Date.now())) useDesignsStore.setState({ removed: { id, name } })
}

/** Puts back what was taken off the list last. */
export async function putBack(): Promise<void> {
  const { removed } = useDesignsStore.getState()
  if (!removed) return
  if (await setRemovedAt(removed.id, null)) useDesignsStore.setState({ removed: undefined })
}

async function setRemovedAt(id: string, at: number | null): Promise<boolean> {
  try {
    await setRemoved(id, at)
  } catch {
    showToast('The list stays as it is: this browser keeps nothing more, or refuses it.')
    return false
  }
  tellTabs({ id, revision: 0 })
  await refreshDesigns()
  return true
}

/** The states of a design that were kept, the newest first. */
export async function statesOf(id: string): Promise<SavedState[]> {
  await saved()
  return readStates(id)
}
