import { MiniMap } from '@xyflow/react'
import { kinds } from '../kinds'
import type { FlowNode } from './flow'

/** The whole graph, small, with the part that is in view; a drag on it moves the view. */
export function GraphMap() {
  return (
    <MiniMap<FlowNode>
      className="graph-map"
      ariaLabel="Map of the graph"
      position="bottom-right"
      nodeColor={({ data }) => `var(--kind-${kinds[data.face.kind].hue})`}
      nodeStrokeWidth={0}
      nodeBorderRadius={4}
      bgColor="var(--raised)"
      maskColor="color-mix(in oklab, var(--canvas) 70%, transparent)"
      maskStrokeColor="var(--accent-line)"
      maskStrokeWidth={2}
      pannable
      zoomable
    />
  )
}
