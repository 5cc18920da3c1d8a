import { designText } from '@/lib/design/design-text'
import { useDesignStore } from '@/stores/design-store'
import { fileOf, forgetFile, isChanged, writeFile } from '@/stores/file-store'
import { showOverlay } from '@/stores/overlay-store'
import { useSaveStore } from '@/stores/saving'
import { showToast } from '@/stores/toast-store'
import { downloadDesign, fileName, tellSecrets } from './download'
import { openFile, refuseUnreadable } from './open-design'

/** Saves to and opens from files on the person's disk, where the browser lets a page do that. */

/** The browser begins where the person was last with either. */
const id = 'groundplan'

/** One write after another. */
let writing: Promise<void> = Promise.resolve()
let isAsking = false

/** Saves the design to its file; asks for one where it has none, or another one is wanted. */
export async function saveDesign({ asAnother = false, over = false } = {}): Promise<void> {
  const { design, own } = useDesignStore.getState()
  // What is only looked at has no file.
  if (own || !window.showSaveFilePicker) return downloadDesign()
  const target = { id: useSaveStore.getState().id, text: designText(design) }
  const known = fileOf(target.id)?.handle
  const isKnown = known !== undefined && !asAnother
  const handle = isKnown ? known : await chooseTarget(known)
  if (!handle) return
  // Who chose a file that is there has been asked by the browser.
  writing = writing.then(() => write(target, handle, over || !isKnown))
  return writing
}

async function chooseTarget(near?: FileSystemHandle): Promise<FileSystemFileHandle | undefined> {
  if (isAsking) return
  isAsking = true
  const suggestedName = fileName('design.json')
  const types = [{ description: 'Design of Groundplan', accept: { 'application/json': ['.json'] } }]
  try {
    return await window.showSaveFilePicker?.({ id, suggestedName, types, ...(near && { startIn: near }) })
  } catch (cause) {
    if (nameOf(cause) !== 'AbortError') tellFailed(suggestedName, cause)
  } finally {
    isAsking = false
  }
}

async function write(
  target: { readonly id: string; readonly text: string },
  handle: FileSystemFileHandle,
  over: boolean,
): Promise<void> {
  const { name } = handle
  try {
    if (!over && (await isChanged(target.id))) return showOverlay({ kind: 'file-changed', name })
    await writeFile(target.id, handle, target.text)
    showToast(`Saved in ${name}`)
    tellSecrets(`file ${name}`)
  } catch (cause) {
    // The next time, the person says where.
    if (nameOf(cause) === 'NotFoundError') forgetFile(target.id)
    tellFailed(name, cause)
  }
}

const nameOf = (cause: unknown) => (cause instanceof DOMException ? cause.name : '')

/** Why a file was not written, and that the design can be had nevertheless. */
function tellFailed(file: string, cause: unknown): void {
  const why: Readonly<Record<string, string>> = {
    NotAllowedError: `The browser does not let this page write ${file}: save again and allow it, or download the design.`,
    NotFoundError: `${file} is not where it was: save again and choose a file, or download the design.`,
    QuotaExceededError: `There is no room for ${file}: make some and save again, or download the design.`,
  }
  const reason = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause)
  const other = `${file} could not be written (${reason}): save again, or download the design.`
  showToast(why[nameOf(cause)] ?? other, {
    stays: true,
    action: { label: 'Download the design', perform: downloadDesign },
  })
}

/** Lets the person choose a file to open. Where the browser has no picker of that kind, `plain` shows the one that it has. */
export async function chooseFile(plain: () => void): Promise<FileSystemFileHandle | undefined> {
  if (!window.showOpenFilePicker) return void plain()
  const accept = {
    'application/json': ['.json', '.template'],
    'application/yaml': ['.yaml', '.yml'],
    'image/svg+xml': ['.svg'],
    'image/png': ['.png'],
    'application/zip': ['.zip'],
  }
  const types = [{ description: 'Design, template, artifact, picture, OpenAPI document', accept }]
  try {
    return (await window.showOpenFilePicker({ id, types }))[0]
  } catch (cause) {
    if (nameOf(cause) !== 'AbortError') plain()
  }
}

/** Opens a file that was chosen; a design's own is saved to again. */
export async function openChosen(handle: FileSystemFileHandle): Promise<void> {
  const file = await handle.getFile().catch(() => undefined)
  return file ? openFile(file, handle) : refuseUnreadable(handle.name)
}
