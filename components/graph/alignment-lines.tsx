import { ViewportPortal } from '@xyflow/react'
import { useDragging } from './dragging'

/** The lines on which a dragged node stands with others. */
export function AlignmentLines() {
  const landing = useDragging(state => state.landing)
  if (!landing) return null
  return (
    <ViewportPortal>
      {landing.x !== undefined && <i className="alignment down" style={{ left: landing.x }} />}
      {landing.y !== undefined && <i className="alignment across" style={{ top: landing.y }} />}
    </ViewportPortal>
  )
}
