import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

export interface ConfirmDeleteProps {
  /** What others lose, one sentence each; undefined while nothing is asked. */
  readonly effects: readonly string[] | undefined
  readonly title: string
  /** The verb and the object, `Delete items`; nothing when it has to stay. */
  readonly deletes: string | undefined
  onKeep(): void
  onDelete(): void
}

/** Asks before something goes that others use. The focus is on what keeps it. */
export function ConfirmDelete({ effects, title, deletes, onKeep, onDelete }: ConfirmDeleteProps) {
  const keep = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open={effects !== undefined}
      onClose={onKeep}
      width={340}
      title={title}
      description={effects?.join(' ')}
      focus={keep}
      footer={
        <>
          <Button ref={keep} large onClick={onKeep}>
            Keep it
          </Button>
          {deletes && (
            <Button look="solid" large className="danger" onClick={onDelete}>
              {deletes}
            </Button>
          )}
        </>
      }
    />
  )
}
