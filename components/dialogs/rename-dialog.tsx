import { useRef, useState, type FormEvent } from 'react'
import { findSecret } from '@/lib/check/secret-shapes'
import { setValue } from '@/lib/design/commands/set-value'
import { Design } from '@/lib/design/schema/design'
import { useDesignStore } from '@/stores/design-store'
import type { SavedDesign } from '@/stores/designs-store'
import { showOverlay, useOverlayStore } from '@/stores/overlay-store'
import { renameOwn } from '../own-designs'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** Renames the design. Its API and everything in AWS keep their names. */
export function RenameDialog() {
  const close = useOverlayStore(state => state.close)
  const { design, apply } = useDesignStore.getState()
  return (
    <Rename
      title="Rename this design"
      from={design.name}
      onClose={close}
      onRename={to => {
        apply(`Rename the design to ${to}`, before => setValue(before, ['name'], to))
        close()
      }}
    />
  )
}

/** Renames a design of the list. */
export function RenameSavedDialog({ saved }: { saved: SavedDesign }) {
  const back = () => showOverlay({ kind: 'own-designs' })
  return (
    <Rename
      title={`Rename ${saved.name}`}
      from={saved.name}
      onClose={back}
      onRename={to => void renameOwn(saved, to).then(back)}
    />
  )
}

interface RenameProps {
  readonly title: string
  readonly from: string
  onClose(): void
  onRename(to: string): void
}

function Rename({ title, from, onClose, onRename }: RenameProps) {
  const [name, setName] = useState(from)
  const field = useRef<HTMLInputElement>(null)
  const result = Design.shape.name.safeParse(name.trim())
  const secret = findSecret(name)
  const wrong = result.success
    ? secret && `looks like ${secret}, and a design must hold none`
    : result.error.issues[0]?.message

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (result.success && wrong === undefined) onRename(result.data)
  }

  return (
    <Dialog open onClose={onClose} title={title} width={400} focus={field}>
      <form className="one-field" onSubmit={onSubmit}>
        <label htmlFor="design-name">Name</label>
        <input
          id="design-name"
          ref={field}
          className={wrong ? 'field bad' : 'field'}
          value={name}
          aria-invalid={wrong !== undefined}
          aria-describedby="design-name-note"
          onFocus={event => event.target.select()}
          onChange={event => setName(event.target.value)}
        />
        <p id="design-name-note" className={wrong ? 'wrong' : 'note'}>
          {wrong
            ? `The name ${wrong}.`
            : 'For people and file names. The API and all that is in AWS keep their names.'}
        </p>
        <div className="one-field-do">
          <Button onClick={onClose}>Keep {from}</Button>
          <Button type="submit" look="solid" disabled={wrong !== undefined}>
            Rename the design
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
