import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { classNames } from '../../ui/class-names'
import { Glyph } from '../../ui/glyph'
import { Tile } from '../../ui/tile'
import type { FaceNode } from '../flow'
import type { FunctionFace } from '../graph-model'
import { toggleOpen } from '../graph-view'
import { foldedHeightOf } from '../node-size'
import { showResource } from '../show-resource'
import { NodeBox } from './node-box'
import { InPort, OutPort } from './port'
import { Value } from './value'

export const FunctionNode = memo(function FunctionNode({
  data: { face },
  selected,
}: NodeProps<FaceNode<FunctionFace>>) {
  const height = foldedHeightOf(face)
  const line = face.line ?? `not in ${face.environment}`
  const readsSecrets = face.secrets.length > 0
  // Its buttons come after a node in the order of Tab while it is selected; else there would be a stop for each of them.
  const tabIndex = selected ? 0 : -1
  return (
    <NodeBox
      face={face}
      className={classNames('tall', face.line === undefined && 'absent', readsSecrets && 'locked')}
    >
      <div className="head" style={{ height }}>
        <Tile hue="function" glyph="function" />
        <div className="grow">
          <div className="title clip" title={face.name}>
            {face.name}
          </div>
          <div className="line clip" title={line}>
            <Value text={line} />
          </div>
        </div>
        {readsSecrets && (
          <span className="badge" title={`Reads ${face.secrets.join(', ')}`}>
            <Glyph name="lock" small />
          </span>
        )}
        <button
          type="button"
          tabIndex={tabIndex}
          className="disclose nodrag"
          aria-expanded={face.resources.length > 0}
          aria-label={`What comes with ${face.name}`}
          title="What comes with it"
          onClick={event => {
            event.stopPropagation()
            toggleOpen(face.name)
          }}
        >
          <Glyph name="chev" small />
        </button>
      </div>
      {face.resources.length > 0 && (
        <ul className="rows" aria-label={`Comes with ${face.name}`}>
          {face.resources.map(row => (
            <li key={row.type}>
              <button
                type="button"
                tabIndex={tabIndex}
                className="nodrag"
                aria-label={`Show the ${row.name.toLowerCase()} of ${face.name} in the template`}
                onClick={event => {
                  event.stopPropagation()
                  showResource(face.part, row)
                }}
              >
                <span className="clip">{row.name}</span>
                {row.count > 1 && <span className="amount">{row.count}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <InPort top={height / 2} height={height} />
      <OutPort dots={face.outs} height={height} />
    </NodeBox>
  )
})
