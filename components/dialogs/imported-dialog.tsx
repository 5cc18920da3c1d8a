import { useRef } from 'react'
import { useDesignStore } from '@/stores/design-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { counted } from './parts-of'

/** What became of a document, and each thing of it that was not taken. */
export function ImportedDialog({ from, notes }: { from: string; notes: readonly string[] }) {
  const close = useOverlayStore(state => state.close)
  const { name, routes, functions, tables } = useDesignStore(state => state.design)
  const done = useRef<HTMLButtonElement>(null)
  const has = `${counted(routes.length, 'route')}, ${counted(functions.length, 'function')} and ${counted(tables.length, 'table')}`
  return (
    <Dialog
      open
      onClose={close}
      title={`${from} became a new design`}
      description={`${name} has ${has}. Of the document it leaves out:`}
      focus={done}
      footer={
        <>
          <span className="grow" />
          <Button ref={done} look="solid" large onClick={close}>
            Show the design
          </Button>
        </>
      }
    >
      <ul className="refused" aria-label="What is left out" tabIndex={0}>
        {notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Dialog>
  )
}
