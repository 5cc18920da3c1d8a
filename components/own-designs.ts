import { cut } from '@/lib/design/cut'
import type { Design } from '@/lib/design/design'
import { designText } from '@/lib/design/design-text'
import { duplicateSaved, renameSaved, type SavedDesign, type SavedState } from '@/stores/designs-store'
import { useDesignStore } from '@/stores/design-store'
import { showOverlay, type Side } from '@/stores/overlay-store'
import { holdOwn, showSaved, useSaveStore } from '@/stores/saving'
import { showToast } from '@/stores/toast-store'
import { sayOpened } from './open-design'
import { loadReader } from './reader'

/** What a person does with the designs that this browser keeps. */

/** Opens a kept design in place of the present one, which is kept too. */
export function openOwn(design: Design, saved: SavedDesign): void {
  if (saved.id === useSaveStore.getState().id) return useDesignStore.getState().leavePreview()
  const before = holdOwn()
  showSaved(design, saved)
  sayOpened(`Opened ${design.name}`, before)
}

export async function renameOwn(saved: SavedDesign, name: string): Promise<void> {
  const design = await read(saved.text)
  if (!design || !(await renameSaved(saved, name, designText({ ...design, name })))) tellFailed(saved)
}

export async function duplicateOwn(saved: SavedDesign): Promise<void> {
  const design = await read(saved.text)
  const name = `${cut(saved.name, 50)} copy`
  if (!design || !(await duplicateSaved(saved, name, designText({ ...design, name })))) tellFailed(saved)
}

/** Brings a state back as a step, so that undo leads to what was there before it. */
export async function restoreState({ text, savedAt }: SavedState): Promise<void> {
  const design = await read(text)
  if (!design) return showToast('This state cannot be read any more.')
  const isDone = useDesignStore.getState().apply(`Restore what was saved ${whenText(savedAt)}`, () => design)
  if (isDone) showToast(`The design is as it was saved ${whenText(savedAt)}. Undo leads back.`)
}

/** Shows a state beside the design of now. */
export async function compareState({ text, savedAt }: SavedState): Promise<void> {
  const design = await read(text)
  if (design) compareWithOpen({ title: `${design.name}, saved ${whenText(savedAt)}`, design })
  else showToast('This state cannot be read any more.')
}

/** Shows a design beside the one that is open, which is the later one. */
export function compareWithOpen(before: Side): void {
  const { design } = useDesignStore.getState()
  showOverlay({ kind: 'compare', before, after: { title: `${design.name}, open now`, design } })
}

async function read(text: string): Promise<Design | undefined> {
  const { readDesign } = await loadReader()
  const reading = readDesign(text)
  return 'design' in reading ? reading.design : undefined
}

function tellFailed({ name }: SavedDesign): void {
  showToast(`${name} stays as it is: it was changed in another tab, or this browser keeps nothing more.`)
}

/** `26 Nov 2026, 09:41`. */
export function whenText(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
