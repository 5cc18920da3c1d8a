import { buildArtifact } from '@/stores/artifact-store'
import { showOverlay } from '@/stores/overlay-store'
import { showToast } from '@/stores/toast-store'
import { fileName, saveFile, tellFindings } from './download'

/** Builds the artifact and hands it to the browser's downloads. Errors of the design stop it by name. */
export async function downloadArtifact(): Promise<void> {
  // Another design may be open by the time that it is built.
  const name = fileName('artifact.zip')
  try {
    const artifact = await buildArtifact()
    if ('errors' in artifact) return showOverlay({ kind: 'not-ready', what: 'artifact' })
    saveFile(name, artifact.zip as BlobPart, 'application/zip')
    tellFindings('artifact')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    showToast(`The artifact could not be built: ${reason}. Load the page again when you are online.`, {
      stays: true,
    })
  }
}
