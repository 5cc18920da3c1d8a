import { useReactFlow, useStore } from '@xyflow/react'
import { useLayoutStore } from '@/stores/layout-store'
import { IconButton } from '../ui/icon-button'
import { zoomLimits } from './view-of'

const quick = { duration: 140 }

/** A map redraws every node of the graph with each change of one. */
export const mostOnMap = 500

/** Tidy up, fit, the map, and how near the graph is. */
export function ZoomTools({
  hasRoomForMap,
  onTidy,
  onFit,
  onActualSize,
}: {
  /** Whether the graph has few enough nodes for a map of it. */
  hasRoomForMap: boolean
  onTidy(): void
  onFit(): void
  onActualSize(): void
}) {
  const { zoomIn, zoomOut } = useReactFlow()
  const hasMap = useLayoutStore(state => state.hasMap)
  const setMap = useLayoutStore(state => state.setMap)
  const zoom = useStore(state => state.transform[2])
  const percent = `${Math.round(zoom * 100)} %`
  return (
    <div className="tools zoom-tools" role="toolbar" aria-label="View of the graph">
      <IconButton glyph="tidy" label="Tidy up" onClick={onTidy} />
      <IconButton glyph="fit" label="Fit all" keys="Shift 1" onClick={onFit} />
      <IconButton
        glyph="map"
        label={hasRoomForMap ? 'Map of the graph' : `No map: the graph has more than ${mostOnMap} nodes`}
        aria-pressed={hasRoomForMap && hasMap}
        aria-disabled={!hasRoomForMap || undefined}
        onClick={() => hasRoomForMap && setMap(!hasMap)}
      />
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
