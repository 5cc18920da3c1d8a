import { useRef } from 'react'
import { showOverlay, useOverlayStore } from '@/stores/overlay-store'
import { openDesign } from '../open-design'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Gallery } from './gallery'

/** The gallery of designs to start from. */
export function DesignsDialog() {
  const close = useOverlayStore(state => state.close)
  const field = useRef<HTMLInputElement>(null)

  return (
    <Dialog
      open
      onClose={close}
      width={928}
      top={76}
      title="Gallery"
      description="What you choose opens as a new design. The one that is open now is kept among your designs."
      focus={field}
      footer={
        <>
          <span className="t3">From your own:</span>
          <Button glyph="grid" onClick={() => showOverlay({ kind: 'own-designs' })}>
            Your designs
          </Button>
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
    </Dialog>
  )
}
