import type { Design } from '@/lib/design/design'
import type { Found } from '@/lib/openapi/read-any'
import { problem, type Problem } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { showOverlay } from '@/stores/overlay-store'
import { holdOwn, showNew, useSaveStore } from '@/stores/saving'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { readDiff, readFile, readText } from './reader'
import { later } from './ui/later'

/** As much as a picture or an artifact may have; how much a text may have is the reader's to say. */
const maxFileBytes = 32_000_000

const loadParts = later(() => import('./later-parts'))

/** Shows another design, as a new one, in place of the present one, which is kept and one click away. */
export function openDesign(design: Design, said = `Opened ${design.name}`): void {
  const before = holdOwn()
  showNew(design)
  sayOpened(said, before)
}

/** Says that another design is shown, with the way back to the one before. */
export function sayOpened(said: string, before: ReturnType<typeof holdOwn>): void {
  useViewStore.getState().select(undefined)
  showToast(said, { action: { label: `Back to ${before.name}`, perform: () => before.back() } })
}

/**
 * Opens a design file, a template, an artifact or a picture that was made here, or an OpenAPI document as a new design.
 * What cannot be read is explained, and nothing changes. With its handle, a design's own file is where it is saved to again.
 */
export async function openFile(
  file: File,
  handle?: FileSystemHandle | Promise<FileSystemHandle | null>,
): Promise<void> {
  if (file.size > maxFileBytes) {
    const message = 'It has more than 32 MB, which no file of Groundplan has: choose another file.'
    return refuse(file.name, [problem('file/too-large', message)])
  }
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return refuseUnreadable(file.name)
  const found = await readFile(new Uint8Array(bytes))
  show(found, file.name)
  if (!handle || !('isDesignFile' in found)) return
  const { id } = useSaveStore.getState()
  const { rememberFile } = await loadParts()
  rememberFile(id, await handle, file.lastModified)
}

export function refuseUnreadable(name: string): void {
  const message = 'It cannot be read: it is a folder, or it was moved or changed. Choose it again.'
  refuse(name, [problem('file/unreadable', message)])
}

/** Opens a text: a design in JSON, a template or a picture (SVG) with its design inside, or a link to one or to two. */
export async function openText(text: string, from: string): Promise<void> {
  if (/^([^\s#]*#)?diff=/.test(text.trim())) return openDiff(text)
  show(await readText(text), from)
}

/** Shows the two designs of a link side by side; nothing of the page changes. */
export async function openDiff(link: string): Promise<void> {
  const reading = await readDiff(link)
  if ('problems' in reading) return refuseLink(reading.problems)
  const { before, after } = reading
  const isSame = before.name === after.name
  showOverlay({
    kind: 'compare',
    before: { title: isSame ? `${before.name}, earlier` : before.name, design: before },
    after: { title: isSame ? `${after.name}, later` : after.name, design: after },
  })
}

export function refuseLink(problems: readonly Problem[]): void {
  showOverlay({
    kind: 'refused',
    title: 'The link cannot be opened',
    consequence: 'Your own design is untouched. Ask for the link again, or for the design file.',
    problems,
  })
}

function show(found: Found, from: string): void {
  if ('problems' in found) return refuse(from, found.problems)
  openDesign(found.design)
  if (found.notes) showOverlay({ kind: 'imported', from, notes: found.notes })
}

function refuse(from: string, problems: readonly Problem[]): void {
  const { name } = useDesignStore.getState().design
  showOverlay({
    kind: 'refused',
    title: `${from} cannot be opened`,
    consequence: `${name} stays as it is.`,
    problems,
  })
}
