import { useStore, type EdgeProps } from '@xyflow/react'
import { memo, useMemo, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from '../../ui/class-names'
import { Glyph } from '../../ui/glyph'
import { useDragging } from '../dragging'
import type { FlowEdge } from '../flow'
import { arrowPath, roundedPath } from '../rounded-path'

/** An edge along its lane: line, arrow and, beside the function, exactly what it allows. */
export const GraphEdge = memo(function GraphEdge({ id, data }: EdgeProps<FlowEdge>) {
  const dragged = useDragging(({ ways }) => ways.get(id))
  if (!data) return null
  const { kind, label, title, state } = data
  const { points, labelAt } = dragged ?? data
  const line = roundedPath(points)
  const names = classNames(kind, state)
  return (
    <>
      <path className="reach" d={line} />
      <path className={classNames('way', names)} d={line} />
      <path className={classNames('tip', names)} d={arrowPath(points)} />
      {label && labelAt && (
        <AboveEdges>
          <div
            className={classNames('edge-label', names)}
            style={{ transform: `translate(${labelAt.x}px, ${labelAt.y}px) translateY(-50%)` }}
            title={title}
          >
            {state === 'bad' && <Glyph name="error" small />}
            {label}
          </div>
        </AboveEdges>
      )}
    </>
  )
})

/** Above all edges. React Flow's own EdgeLabelRenderer looks the place up again for each label in every frame of a drag. */
function AboveEdges({ children }: { children: ReactNode }) {
  const flow = useStore(state => state.domNode)
  const place = useMemo(() => flow?.querySelector('.react-flow__edgelabel-renderer'), [flow])
  return place ? createPortal(children, place) : null
}

export const edgeTypes = { graph: GraphEdge }
