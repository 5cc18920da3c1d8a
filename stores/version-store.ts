import { create } from 'zustand'
import { isDirty, save, saved, useSaveStore } from './saving'

export interface VersionStore {
  /** A newer version of the page that is there and waits to be shown. */
  readonly waiting: ServiceWorker | undefined
}

export const useVersionStore = create<VersionStore>()(() => ({ waiting: undefined }))

/**
 * Has the whole site kept, so that it opens without a network from now on, and hears of a newer one. Where a browser or a
 * host does not let it, the page works as long as there is a network.
 */
export async function keepSite(): Promise<void> {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  const address = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/service-worker.js`
  const registration = await navigator.serviceWorker
    .register(address, { updateViaCache: 'none' })
    .catch(() => undefined)
  if (!registration) return
  const tell = (worker: ServiceWorker | null) => {
    // The first one replaces nothing.
    if (worker?.state === 'installed' && navigator.serviceWorker.controller)
      useVersionStore.setState({ waiting: worker })
  }
  tell(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => tell(installing))
  })
}

/**
 * Shows the newer version, once everything is saved. Other tabs stay as they are until they are loaded again. Where something
 * cannot be saved, the page may ask before it goes, and what is shown works on if it stays: the version before is kept.
 */
export async function showNewVersion(): Promise<void> {
  const { waiting } = useVersionStore.getState()
  await (isDirty() && useSaveStore.getState().status !== 'conflict' ? save() : saved())
  // Another tab has loaded it, or this one has and then stayed: no change is to come.
  if (waiting?.state !== 'installed') return reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  waiting.postMessage('take over')
}

const reload = () => window.location.reload()
