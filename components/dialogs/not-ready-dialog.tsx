import { useRef } from 'react'
import { useCompiledStore } from '@/stores/compiled-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { downloadDesign } from '../download'
import { showProblem } from '../output/show-problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

const most = 6

/** Why nothing is handed out yet: the errors by name, each a way to its field. */
export function NotReadyDialog({ what }: { what: string }) {
  const close = useOverlayStore(state => state.close)
  const problems = useCompiledStore(state => state.judged)
  const errors = problems.filter(each => each.severity === 'error')
  const first = useRef<HTMLButtonElement>(null)
  const show = (index: number) => {
    const error = errors[index]
    close()
    if (error) showProblem(error)
  }
  return (
    <Dialog
      open
      onClose={close}
      title={errors.length === 1 ? `One error stops the ${what}` : `${errors.length} errors stop the ${what}`}
      description="AWS would refuse it, or it would not do what the design says."
      focus={first}
      footer={
        <>
          <Button glyph="file" onClick={downloadDesign}>
            Download the design in its place
          </Button>
          <span className="grow" />
          <Button ref={first} look="solid" large onClick={() => show(0)}>
            Show the first
          </Button>
        </>
      }
    >
      <ul className="refused" aria-label="Errors">
        {errors.slice(0, most).map((error, index) => (
          <li key={index}>
            <button type="button" onClick={() => show(index)}>
              {error.message}
            </button>
          </li>
        ))}
        {errors.length > most && <li className="t3">and {errors.length - most} more</li>}
      </ul>
    </Dialog>
  )
}
