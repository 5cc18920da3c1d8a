import type { ReactNode } from 'react'
import { useViewStore } from '@/stores/view-store'
import { classNames } from '../../ui/class-names'
import { Glyph } from '../../ui/glyph'
import { Tooltip } from '../../ui/tooltip'
import type { NodeFace } from '../graph-model'

/** The box of every node: its face, and at its corner the flag of its worst problem. */
export function NodeBox({
  face,
  className,
  children,
}: {
  face: NodeFace
  className?: string
  children: ReactNode
}) {
  return (
    <div className={classNames('box', `k-${face.kind}`, className)}>
      {children}
      {face.flag && <ProblemFlag face={face} flag={face.flag} />}
    </div>
  )
}

function ProblemFlag({ face, flag }: { face: NodeFace; flag: NonNullable<NodeFace['flag']> }) {
  const select = useViewStore(state => state.select)
  const count = flag.count === 1 ? '' : ` (1 of ${flag.count})`
  return (
    <Tooltip text={`${flag.message}${count}`} side="right">
      <button
        type="button"
        tabIndex={-1}
        className={classNames('flag', 'nodrag', flag.severity)}
        aria-label={`Show the problem: ${flag.message}`}
        onClick={event => {
          event.stopPropagation()
          select(face.part, flag.field)
        }}
      >
        <Glyph name="bang" />
      </button>
    </Tooltip>
  )
}
