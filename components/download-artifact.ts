import { showToast } from '@/stores/toast-store'

/** STUB until lib/artifact is there. */
export function downloadArtifact(): Promise<void> {
  showToast('The artifact is not there yet.')
  return Promise.resolve()
}
