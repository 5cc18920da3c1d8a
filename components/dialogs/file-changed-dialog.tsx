import { useRef } from 'react'
import { useOverlayStore } from '@/stores/overlay-store'
import { saveDesign } from '../design-file'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** Asks before a file is overwritten that somebody else has changed. The focus is on what keeps it. */
export function FileChangedDialog({ name }: { name: string }) {
  const close = useOverlayStore(state => state.close)
  const keep = useRef<HTMLButtonElement>(null)
  const save = (how: Parameters<typeof saveDesign>[0]) => {
    close()
    void saveDesign(how)
  }
  return (
    <Dialog
      open
      onClose={close}
      width={400}
      title={`${name} was changed meanwhile`}
      description="Another program or tab has written it since it was opened or saved here. Overwriting puts the design of this page in its place."
      focus={keep}
      footer={
        <>
          <Button ref={keep} large onClick={() => save({ asAnother: true })}>
            Save as another file
          </Button>
          <Button look="solid" large className="danger" onClick={() => save({ over: true })}>
            Overwrite it
          </Button>
        </>
      }
    />
  )
}
