import { partOfKey } from '@/lib/cfn/part-of-key'
import { useDesignStore } from '@/stores/design-store'
import { startDrawing } from '@/stores/drawn-store'
import { showOverlay } from '@/stores/overlay-store'
import { keepBackup, readSaved, startSaving } from '@/stores/saved-design'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { openFile } from './open-design'
import { loadReader } from './reader'

/** Once for each visit: brings back the kept design, saves from now on, and opens what a link or a dropped file brings. */
export async function startSession(): Promise<void> {
  startDrawing()
  await restore()
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
    void openFile(file)
  })
}

async function restore(): Promise<void> {
  const saved = readSaved()
  if (saved.kind === 'none') return
  const { readDesign } = await loadReader()
  const reading = readDesign(saved.text)
  if ('design' in reading) {
    useDesignStore.getState().open(reading.design)
    return keepBackup()
  }
  const backup = readSaved('backup')
  const earlier = backup.kind === 'found' ? readDesign(backup.text) : undefined
  if (earlier && 'design' in earlier) useDesignStore.getState().open(earlier.design)
  showOverlay({
    kind: 'refused',
    title: 'The design kept in this browser is damaged',
    consequence:
      earlier && 'design' in earlier
        ? 'The page shows it as it was before your last visit. Download the damaged data before you change anything.'
        : 'The page shows the starter. Download the damaged data before you change anything.',
    problems: reading.problems,
    raw: saved.text,
  })
}

/** Shows the design of a link read only, and takes it out of the address bar: a reload is the person's own again. */
async function openLink(): Promise<void> {
  const { hash, pathname, search } = window.location
  if (!/^#v\d/.test(hash)) return
  const { decodeDesign, decodePart } = await loadReader()
  history.replaceState(null, '', pathname + search)
  const reading = decodeDesign(hash)
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
