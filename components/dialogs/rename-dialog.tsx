import { useRef, useState, type FormEvent } from 'react'
import { setValue } from '@/lib/design/commands/set-value'
import { Design } from '@/lib/design/schema/design'
import { useDesignStore } from '@/stores/design-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** Renames the design. Its API and everything in AWS keep their names. */
export function RenameDialog() {
  const close = useOverlayStore(state => state.close)
  const { design, apply } = useDesignStore.getState()
  const [name, setName] = useState(design.name)
  const field = useRef<HTMLInputElement>(null)
  const result = Design.shape.name.safeParse(name.trim())
  const wrong = result.success ? undefined : result.error.issues[0]?.message

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (!result.success) return
    apply(`Rename the design to ${result.data}`, before => setValue(before, ['name'], result.data))
    close()
  }

  return (
    <Dialog open onClose={close} title="Rename this design" width={400} focus={field}>
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
          <Button onClick={close}>Keep {design.name}</Button>
          <Button type="submit" look="solid" disabled={wrong !== undefined}>
            Rename the design
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
