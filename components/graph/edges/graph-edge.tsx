import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { classNames } from '../../ui/class-names'
import { Glyph } from '../../ui/glyph'
import type { FlowEdge } from '../flow'
import { arrowPath, roundedPath } from '../rounded-path'

/** An edge along its lane: line, arrow and, beside the function, exactly what it allows. */
export const GraphEdge = memo(function GraphEdge({ data }: EdgeProps<FlowEdge>) {
  if (!data) return null
  const { kind, points, label, labelAt, title, state } = data
  const line = roundedPath(points)
  const names = classNames(kind, state)
  return (
    <>
      <path className="reach" d={line} />
      <path className={classNames('way', names)} d={line} />
      <path className={classNames('tip', names)} d={arrowPath(points)} />
      {label && labelAt && (
        <EdgeLabelRenderer>
          <div
            className={classNames('edge-label', names)}
            style={{ transform: `translate(${labelAt.x}px, ${labelAt.y}px) translateY(-50%)` }}
            title={title}
          >
            {state === 'bad' && <Glyph name="error" small />}
            {label}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  )
})

export const edgeTypes = { graph: GraphEdge }
