import { useReactFlow, useStore } from '@xyflow/react'
import { IconButton } from '../ui/icon-button'
import { zoomLimits } from './view-of'

const quick = { duration: 140 }

/** Tidy up, fit, and how near the graph is. */
export function ZoomTools({
  onTidy,
  onFit,
  onActualSize,
}: {
  onTidy(): void
  onFit(): void
  onActualSize(): void
}) {
  const { zoomIn, zoomOut } = useReactFlow()
  const zoom = useStore(state => state.transform[2])
  const percent = `${Math.round(zoom * 100)} %`
  return (
    <div className="tools zoom-tools" role="toolbar" aria-label="View of the graph">
      <IconButton glyph="tidy" label="Tidy up" onClick={onTidy} />
      <IconButton glyph="fit" label="Fit all" keys="Shift 1" onClick={onFit} />
      <span className="bar" />
      <IconButton
        glyph="minus"
        label="Zoom out"
        disabled={zoom <= zoomLimits.least}
        onClick={() => void zoomOut(quick)}
      />
      <button
        type="button"
        className="btn quiet percent"
        aria-label={`Zoom is ${percent}. Set it to 100 %`}
        onClick={onActualSize}
      >
        {percent}
      </button>
      <IconButton
        glyph="plus"
        label="Zoom in"
        disabled={zoom >= zoomLimits.most}
        onClick={() => void zoomIn(quick)}
      />
    </div>
  )
}
