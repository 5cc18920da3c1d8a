import { useEffect, useRef } from 'react'
import { followDesigns, putBack, useDesignsStore } from '@/stores/designs-store'
import { showOverlay, useOverlayStore } from '@/stores/overlay-store'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import './gallery.css'
import { DamagedCard, OwnCard } from './own-card'
import { counted } from './parts-of'

/** All designs that this browser keeps, the last saved first. */
export function OwnDesignsDialog() {
  const close = useOverlayStore(state => state.close)
  const designs = useDesignsStore(state => state.designs)
  const removed = useDesignsStore(state => state.removed)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(followDesigns, [])

  return (
    <Dialog
      open
      onClose={close}
      width={928}
      top={76}
      title="Your designs"
      description="They are kept in this browser only. Clearing its data deletes them: a design file is a copy."
      focus={first}
      footer={
        <>
          <Button ref={first} look="solid" glyph="plus" onClick={() => showOverlay({ kind: 'designs' })}>
            New design
          </Button>
          <Button glyph="file" onClick={() => showOverlay({ kind: 'open' })}>
            Open a file or a link
          </Button>
        </>
      }
    >
      <div role="status">
        {removed && (
          <p className="own-removed">
            <span className="grow clip">{removed.name} is deleted.</span>
            <Button onClick={() => void putBack()}>Undo</Button>
          </p>
        )}
      </div>
      <p role="status" className={designs?.length ? 'sr' : 'gallery-none'}>
        {saysOf(designs)}
      </p>
      {designs !== undefined && designs !== 'refused' && designs.length > 0 && (
        <ul className="gallery-cards" aria-label="Your designs">
          {designs.map(each => (
            <li key={each.kind === 'design' ? each.design.id : each.id}>
              {each.kind === 'design' ? <OwnCard saved={each.design} /> : <DamagedCard damaged={each} />}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function saysOf(designs: ReturnType<typeof useDesignsStore.getState>['designs']): string {
  if (designs === undefined) return 'Reading your designs'
  if (designs === 'refused')
    return 'This browser lets pages keep nothing, as private windows do: save design files instead.'
  if (designs.length === 0) return 'No design is kept yet. The first change to one keeps it.'
  return counted(designs.length, 'design')
}
