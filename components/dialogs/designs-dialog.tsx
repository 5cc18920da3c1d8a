import { useRef } from 'react'
import { readValue } from '@/lib/design/read-design'
import { showOverlay, useOverlayStore } from '@/stores/overlay-store'
import { useShelfStore, type Shelved } from '@/stores/shelf-store'
import { showToast } from '@/stores/toast-store'
import { openDesign } from '../open-design'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Gallery } from './gallery'

/** The gallery of designs to start from, and those that others took the place of. */
export function DesignsDialog() {
  const close = useOverlayStore(state => state.close)
  const shelf = useShelfStore(state => state.shelf)
  const field = useRef<HTMLInputElement>(null)

  function reopen(shelved: Shelved) {
    close()
    const reading = readValue(shelved.design)
    if ('design' in reading) openDesign(reading.design)
    else showToast(`${shelved.name} cannot be read any more.`)
  }

  return (
    <Dialog
      open
      onClose={close}
      width={928}
      top={76}
      title="Gallery"
      description="What you choose opens as a new design. The one that is open now is kept, and stays one click away."
      focus={field}
      footer={
        <>
          <span className="t3">From your own:</span>
          <Button glyph="file" onClick={() => showOverlay({ kind: 'open' })}>
            Open a file or a link
          </Button>
        </>
      }
    >
      <Gallery
        field={field}
        onChoose={({ title, design }) => {
          close()
          openDesign(design, `Started from ${title}`)
        }}
      />
      {shelf.length > 0 && (
        <>
          <h3 className="shelf-title">Earlier designs in this browser</h3>
          <ul className="shelf">
            {shelf.map(shelved => (
              <li key={shelved.at}>
                <button type="button" onClick={() => reopen(shelved)}>
                  <span className="clip">{shelved.name}</span>
                  <time dateTime={new Date(shelved.at).toISOString()}>{when(shelved.at)}</time>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

function when(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
