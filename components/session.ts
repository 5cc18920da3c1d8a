import { partOfKey } from '@/lib/cfn/part-of-key'
import { listed } from '@/lib/design/listed'
import { decodePart } from '@/lib/design/link-part'
import { useDesignStore } from '@/stores/design-store'
import { startDrawing } from '@/stores/drawn-store'
import { showOverlay } from '@/stores/overlay-store'
import type { Damaged } from '@/stores/restoring'
import { mayKeep } from '@/stores/saved/place'
import { startSaving } from '@/stores/saving'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { openDiff, openFile, refuseLink } from './open-design'
import { loadReader, readLink } from './reader'

/** Once for each visit: brings back the kept design, saves from now on, and opens what a link or a dropped file brings. */
export async function startSession(): Promise<void> {
  startDrawing()
  // First: a database that never answers must not keep what is changed meanwhile from being noted.
  startSaving()
  await showLast()
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
  await openLink()
}

/** How long the database may take to give out a design. */
const mostMs = 10_000

function over(limit: AbortSignal): Promise<never> {
  return new Promise((_, refuse) => limit.addEventListener('abort', () => refuse(new Error('too late'))))
}

async function showLast(): Promise<void> {
  if (!mayKeep()) return
  try {
    const [{ restore }, { readDesign }] = await Promise.all([import('@/stores/restoring'), loadReader()])
    const limit = AbortSignal.timeout(mostMs)
    const { damaged, apart } = await Promise.race([restore(readDesign, limit), over(limit)])
    if (apart.length > 0)
      showToast(`What a page had left unsaved is kept apart, in your designs: ${listed(apart)}.`)
    if (damaged) tellDamaged(damaged)
  } catch {
    showToast('This browser gives out nothing that it kept: what you change is not saved.', { stays: true })
  }
}

function tellDamaged({ isOlderShown, problems, raw }: Damaged): void {
  showOverlay({
    kind: 'refused',
    title: 'The design kept in this browser is damaged',
    consequence: isOlderShown
      ? 'The page shows it as it was saved before, as a new design. The damaged one stays in your list as it is.'
      : 'The page shows the starter. The damaged design stays in your list as it is.',
    problems,
    raw,
  })
}

/** Shows the design of a link read only, and takes it out of the address bar: a reload is the person's own again. */
async function openLink(): Promise<void> {
  const { hash, pathname, search } = window.location
  if (!/^#(v\d|diff=)/.test(hash)) return
  // Not before it is read: where a part of the page does not load, a reload reads the same link. Another may have come.
  const forget = () => {
    if (window.location.hash === hash) history.replaceState(null, '', pathname + search)
  }
  if (hash.startsWith('#diff=')) return openDiff(hash).then(forget)
  const reading = await readLink(hash)
  forget()
  if ('design' in reading) {
    useDesignStore.getState().preview(reading.design)
    return selectLinked(decodePart(hash))
  }
  refuseLink(reading.problems)
}

function selectLinked(key: string | undefined): void {
  if (key === undefined) return
  const part = partOfKey(useDesignStore.getState().design, key)
  if (part) useViewStore.getState().select(part)
  else showToast(`The link leads to ${key.slice(0, 80).replace('/', ' ')}, which this design does not have.`)
}
