import { partOfKey } from '@/lib/cfn/part-of-key'
import { decodePart } from '@/lib/design/link-part'
import { useDesignStore } from '@/stores/design-store'
import { startDrawing } from '@/stores/drawn-store'
import { showOverlay } from '@/stores/overlay-store'
import { mayKeep } from '@/stores/saved/place'
import { startSaving } from '@/stores/saving'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { openFile } from './open-design'
import { loadReader, readLink } from './reader'

/** Once for each visit: brings back the kept design, saves from now on, and opens what a link or a dropped file brings. */
export async function startSession(): Promise<void> {
  startDrawing()
  await showLast()
  startSaving()
  await openLink()
  window.addEventListener('hashchange', () => void openLink())
  window.addEventListener('dragover', event => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  window.addEventListener('drop', event => {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    // It can be asked for only now. What comes from no disk has none.
    const item = [...event.dataTransfer.items].find(each => each.kind === 'file')
    const handle = item?.getAsFileSystemHandle?.().catch(() => null)
    void openFile(file, handle)
  })
}

async function showLast(): Promise<void> {
  if (!mayKeep()) return
  const restored = await import('@/stores/restoring')
    .then(({ restore }) => restore(async () => (await loadReader()).readDesign))
    .catch(() => undefined)
  if (!restored) {
    showToast('This browser gives out nothing that it kept: what you change is not saved.', { stays: true })
  }
  if (restored?.kind !== 'damaged') return
  showOverlay({
    kind: 'refused',
    title: 'The design kept in this browser is damaged',
    consequence: restored.isOlderShown
      ? 'The page shows it as it was saved before, as a new design. The damaged one stays in your list as it is.'
      : 'The page shows the starter. The damaged design stays in your list as it is.',
    problems: restored.problems,
    raw: restored.raw,
  })
}

/** Shows the design of a link read only, and takes it out of the address bar: a reload is the person's own again. */
async function openLink(): Promise<void> {
  const { hash, pathname, search } = window.location
  if (!/^#v\d/.test(hash)) return
  history.replaceState(null, '', pathname + search)
  const reading = await readLink(hash)
  if ('design' in reading) {
    useDesignStore.getState().preview(reading.design)
    return selectLinked(decodePart(hash))
  }
  showOverlay({
    kind: 'refused',
    title: 'The link cannot be opened',
    consequence: 'Your own design is untouched. Ask for the link again, or for the design file.',
    problems: reading.problems,
  })
}

function selectLinked(key: string | undefined): void {
  if (key === undefined) return
  const part = partOfKey(useDesignStore.getState().design, key)
  if (part) useViewStore.getState().select(part)
  else showToast(`The link leads to ${key.slice(0, 80).replace('/', ' ')}, which this design does not have.`)
}
