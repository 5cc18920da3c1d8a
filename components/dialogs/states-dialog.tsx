import { useEffect, useRef, useState } from 'react'
import { statesOf, type SavedState } from '@/stores/designs-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { useSaveStore } from '@/stores/saving'
import { compareState, restoreState, whenText } from '../own-designs'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'

/** The last states of the design that were kept, each of which can be brought back. */
export function StatesDialog() {
  const close = useOverlayStore(state => state.close)
  const { id, status } = useSaveStore()
  const [states, setStates] = useState<readonly SavedState[]>()
  const done = useRef<HTMLButtonElement>(null)
  useEffect(() => void statesOf(id).then(setStates, () => setStates([])), [id])

  const isNow = (at: number) => at === 0 && status === 'saved'

  function restore(state: SavedState) {
    close()
    void restoreState(state)
  }

  return (
    <Dialog
      open
      onClose={close}
      title="Earlier states of this design"
      description="The last 30 that this browser kept, about one for each minute of work. Bringing one back is a step that undo takes back."
      focus={done}
      footer={
        <>
          <span className="grow" />
          <Button ref={done} large onClick={close}>
            Keep it as it is
          </Button>
        </>
      }
    >
      {states?.length === 0 && <p className="t2">None yet. The first change keeps one.</p>}
      <ul className="shelf" aria-label="Earlier states">
        {states?.map((state, at) => (
          <li key={state.revision}>
            <button type="button" disabled={isNow(at)} onClick={() => restore(state)}>
              <span className="clip">{isNow(at) ? 'As it is now' : state.label}</span>
              <time dateTime={new Date(state.savedAt).toISOString()}>{whenText(state.savedAt)}</time>
            </button>
            {!isNow(at) && (
              <IconButton
                glyph="diff"
                label={`Compare what was saved ${whenText(state.savedAt)} with now`}
                onClick={() => void compareState(state)}
              />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
