import { useReactFlow, ViewportPortal, type ConnectionLineComponentProps } from '@xyflow/react'
import { useDesignStore } from '@/stores/design-store'
import { refusal } from './connection-rules'
import type { FlowEdge, FlowNode } from './flow'
import { hit } from './hit'
import { arrowPath, roundedPath } from './rounded-path'
import type { GraphNode } from './graph-model'
import { foldedHeightOf } from './node-size'
import { lane } from './sizes'

/** The line that follows the pointer; over a part that may not be its end, the reason is beside it. */
export function ConnectionLine({
  fromNode,
  fromHandle,
  fromX,
  fromY,
  toX,
  toY,
}: ConnectionLineComponentProps<FlowNode>) {
  const design = useDesignStore(state => state.design)
  const { getNodes } = useReactFlow<FlowNode, FlowEdge>()
  const nodes = getNodes()
  const model = {
    nodes: nodes.map((each): GraphNode => ({
      id: each.id,
      width: each.width ?? 0,
      height: each.height ?? 0,
      folded: foldedHeightOf(each.data.face),
      face: each.data.face,
    })),
    edges: [],
  }
  const over = hit(model, new Map(nodes.map(each => [each.id, each.position])), { x: toX, y: toY })
  const isStart = over && over.part === fromNode.data.face.part
  const reason = over && !isStart ? refusal(design, fromNode.data.face.part, over) : undefined
  const { face } = fromNode.data
  const isBusy = face.kind === 'function' && face.outs > 0
  // A new line leaves below those that are there.
  const from = {
    x: fromHandle.type === 'target' ? fromNode.position.x : fromX,
    y: isBusy ? fromNode.position.y + foldedHeightOf(face) - lane.afterSource : fromY,
  }
  const bend = Math.max(from.x + lane.afterSource, Math.min(toX - lane.beforeTarget, (from.x + toX) / 2))
  const points = [from, { x: bend, y: from.y }, { x: bend, y: toY }, { x: toX, y: toY }]
  return (
    <g className={reason ? 'refused' : undefined}>
      <path className="way drawn" d={roundedPath(points)} />
      <path className="tip drawn" d={arrowPath(points)} />
      <ViewportPortal>
        {reason && (
          <div
            className="refusal"
            role="status"
            style={{ transform: `translate(${toX + 12}px, ${toY + 14}px)` }}
          >
            {reason}
          </div>
        )}
      </ViewportPortal>
    </g>
  )
}
