import { useEffect, useMemo, useRef } from 'react'
import { partKey } from '@/lib/cfn/origin'
import type { PartState } from '@/lib/check/change/compare-designs'
import type { Design } from '@/lib/design/design'
import type { Side } from '@/stores/overlay-store'
import { drawingOf } from '../graph/export/drawing'
import { cut } from '../graph/export/text'
import { isFoundation, type GraphNode, type NodeFace, type Point } from '../graph/graph-model'
import { roundedPath } from '../graph/rounded-path'
import { toGraph } from '../graph/to-graph'
import { boundsOf } from '../graph/view-of'
import { kinds } from '../kinds'
import { classNames } from '../ui/class-names'

interface ComparedPictureProps {
  readonly side: Side
  readonly other: Design
  readonly environment: string
  /** What became of the parts of this side, by key. */
  readonly paint: ReadonlyMap<string, PartState>
  /** What an edge is that the other side has not. */
  readonly edgePaint: 'added' | 'removed'
  readonly asked: string | undefined
  onAsk(key: string): void
}

const margin = 8
/** The letters are larger than on the graph: the picture is about half its size. */
const letters = 18
const signs = { added: '+', removed: '−', changed: '~' } as const

/** The graph of one side, painted: what the list says, seen at a glance. A click on a part finds it in the list. */
export function ComparedPicture(props: ComparedPictureProps) {
  const { side, other, environment, paint, edgePaint, asked, onAsk } = props
  const hasFoundations = [...paint.keys()].some(key => isFoundation(key.split('/')[0] as NodeFace['kind']))
  const { model, positions, ways } = useMemo(
    () => drawingOf(side.design, { environment, foundations: hasFoundations }),
    [side, environment, hasFoundations],
  )
  const known = useMemo(
    () => new Set(toGraph(other, { environment, foundations: hasFoundations }).edges.map(each => each.id)),
    [other, environment, hasFoundations],
  )
  const { left, top, right, bottom } = boundsOf(model, positions)
  const box = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin]
  return (
    <figure>
      <figcaption className="clip">{side.title}</figcaption>
      <div className="compare-canvas" tabIndex={0} role="group" aria-label={`The graph of ${side.title}`}>
        <svg className="compare-picture" viewBox={box.join(' ')} aria-hidden="true">
          {model.edges.map(({ id, kind }) => (
            <path
              key={id}
              className={classNames(kind, !known.has(id) && edgePaint)}
              d={roundedPath(ways.get(id)?.points ?? [])}
            />
          ))}
          {model.nodes.map(node => {
            const key = partKey(node.face.part)
            return (
              <Box
                key={node.id}
                node={node}
                at={positions.get(node.id) ?? { x: left, y: top }}
                state={paint.get(key)}
                isAsked={key === asked}
                onAsk={() => onAsk(key)}
              />
            )
          })}
        </svg>
      </div>
    </figure>
  )
}

interface BoxProps {
  readonly node: GraphNode
  readonly at: Point
  readonly state: PartState | undefined
  readonly isAsked: boolean
  onAsk(): void
}

function Box({ node: { width, height, face }, at: { x, y }, state, isAsked, onAsk }: BoxProps) {
  const group = useRef<SVGGElement>(null)
  useEffect(() => {
    if (isAsked) group.current?.scrollIntoView({ block: 'nearest' })
  }, [isAsked])
  const room = width - 34 - (state ? 24 : 0)
  return (
    <g
      ref={group}
      className={classNames('node', `k-${kinds[face.kind].hue}`, state, isAsked && 'asked')}
      onClick={state && onAsk}
    >
      <title>{face.label}</title>
      <rect x={x} y={y} width={width} height={height} rx={8} />
      <rect className="kind" x={x + 10} y={y + height / 2 - 7} width={14} height={14} rx={4} />
      <text x={x + 32} y={y + height / 2 + 7}>
        {cut(nameOf(face), (room * 13) / letters, { size: 13 })}
      </text>
      {state && (
        <text className="sign" x={x + width - 12} y={y + height / 2 + 8}>
          {signs[state]}
        </text>
      )}
    </g>
  )
}

function nameOf(face: NodeFace): string {
  switch (face.kind) {
    case 'route':
      return `${face.method} ${face.path}`
    case 'waf':
    case 'authorizer':
      return kinds[face.kind].title
    default:
      return face.name
  }
}
