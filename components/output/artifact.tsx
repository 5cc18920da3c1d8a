import { buildArtifact, useArtifactStore } from '@/stores/artifact-store'
import { useDrawnDesign } from '@/stores/drawn-store'
import { showOverlay } from '@/stores/overlay-store'
import { showToast } from '@/stores/toast-store'
import type { BuiltFile } from '@/workers/built-artifact'
import { actions } from '../actions'
import { Button } from '../ui/button'
import { Glyph } from '../ui/glyph'

/** The zip before it is taken along: its files, their sizes and hashes. */
export function Artifact() {
  const built = useArtifactStore(state => state.built)
  const step = useArtifactStore(state => state.step)
  const design = useDrawnDesign()
  const isOld = built !== undefined && built.of !== design
  return (
    <div className="pane-scroll" tabIndex={0} role="region" aria-label="Artifact">
      <div className="artifact-head">
        <p className="grow">
          {built ? (
            <>
              <b>{built.files.length} files</b>, {size(built.zip.length)} as a zip.{' '}
              {isOld && <span className="t2">Built before the last change.</span>}
            </>
          ) : (
            <>
              <b>Nothing is built yet.</b>{' '}
              <span className="t2">
                The artifact holds the template, the code of every function, a parameter file for each
                environment and scripts that deploy it.
              </span>
            </>
          )}
        </p>
        {step && <span className="t3">{step}</span>}
        {built && !isOld ? (
          <Button glyph="down" onClick={actions.downloadArtifact.perform}>
            Download the artifact
          </Button>
        ) : (
          <Button glyph="zip" disabled={step !== undefined} onClick={() => void build()}>
            {isOld ? 'Build it again' : 'Build the artifact'}
          </Button>
        )}
      </div>
      {built && (
        <Files files={[...built.files, { name: 'the zip', size: built.zip.length, sha256: built.sha256 }]} />
      )}
    </div>
  )
}

function Files({ files }: { files: readonly BuiltFile[] }) {
  return (
    <table className="parameters files">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col" className="end">
            Size
          </th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {files.map(file => (
          <tr key={file.name}>
            <th scope="row">{file.name}</th>
            <td className="end">{size(file.size)}</td>
            <td>
              <button
                type="button"
                className="hash"
                title={`Copy ${file.sha256}`}
                onClick={() => void copyHash(file)}
              >
                {file.sha256.slice(0, 12)}
                <Glyph name="copy" small />
                <span className="sr">Copy the SHA-256 of {file.name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

async function copyHash({ name, sha256 }: BuiltFile) {
  try {
    await navigator.clipboard.writeText(sha256)
    showToast(`SHA-256 of ${name} copied`)
  } catch {
    showToast(sha256)
  }
}

async function build() {
  try {
    const artifact = await buildArtifact()
    if ('errors' in artifact) showOverlay({ kind: 'not-ready', what: 'artifact' })
  } catch (cause) {
    showToast(cause instanceof Error ? cause.message : String(cause), { stays: true })
  }
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
