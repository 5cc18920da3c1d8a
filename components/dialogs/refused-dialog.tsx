import { useRef } from 'react'
import { pathText, type Problem } from '@/lib/problem'
import { useOverlayStore } from '@/stores/overlay-store'
import { saveFile } from '../download'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

interface RefusedDialogProps {
  readonly title: string
  readonly consequence: string
  readonly problems: readonly Problem[]
  readonly raw?: string
}

const most = 8

/** What could not be read, why, and that nothing was lost by it. */
export function RefusedDialog({ title, consequence, problems, raw }: RefusedDialogProps) {
  const close = useOverlayStore(state => state.close)
  const primary = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open
      onClose={close}
      title={title}
      description={consequence}
      focus={primary}
      footer={
        <>
          <span className="grow" />
          {raw !== undefined && (
            <Button
              ref={primary}
              look="solid"
              large
              glyph="down"
              onClick={() => saveFile('groundplan-raw-data.txt', raw, 'text/plain')}
            >
              Download raw data
            </Button>
          )}
          <Button ref={raw === undefined ? primary : undefined} large onClick={close}>
            Go on
          </Button>
        </>
      }
    >
      <ul className="refused" aria-label="What is wrong">
        {problems.slice(0, most).map((problem, index) => (
          <li key={index}>
            {problem.path.length > 0 && <code>{pathText(problem.path)}</code>}
            <span>{problem.message}</span>
          </li>
        ))}
        {problems.length > most && <li className="t3">and {problems.length - most} more</li>}
      </ul>
    </Dialog>
  )
}
