import { useMemo } from 'react'
import type { Design } from '@/lib/design/design'
import { drawingOf } from '../graph/export/drawing'
import { roundedPath } from '../graph/rounded-path'
import { boundsOf } from '../graph/view-of'
import { kinds } from '../kinds'

const square = 16

/** The graph of a design, so small that only its shape can be seen: a box with the colour of its kind for each node. */
export function GalleryPicture({ design }: { design: Design }) {
  const { model, positions, ways } = useMemo(
    () => drawingOf(design, { environment: design.environments[0]?.name ?? '' }),
    [design],
  )
  const { left, top, right, bottom } = boundsOf(model, positions)
  return (
    <svg
      className="gallery-picture"
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      aria-hidden="true"
    >
      {model.edges.map(({ id, kind }) => (
        <path key={id} className={kind} d={roundedPath(ways.get(id)?.points ?? [])} />
      ))}
      {model.nodes.map(({ id, width, height, face }) => {
        const { x, y } = positions.get(id) ?? { x: left, y: top }
        return (
          <g key={id} className={`k-${kinds[face.kind].hue}`}>
            <rect x={x} y={y} width={width} height={height} rx={8} />
            <rect className="kind" x={x + 10} y={y + 10} width={square} height={square} rx={4} />
          </g>
        )
      })}
    </svg>
  )
}
