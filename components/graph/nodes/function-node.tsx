import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { Glyph } from '../../ui/glyph'
import { Tile } from '../../ui/tile'
import type { FaceNode } from '../flow'
import type { FunctionFace } from '../graph-model'
import { NodeBox } from './node-box'
import { InPort, OutPort } from './port'
import { Value } from './value'
import { heightOf } from '../node-size'

export const FunctionNode = memo(function FunctionNode({
  data: { face },
}: NodeProps<FaceNode<FunctionFace>>) {
  const height = heightOf(face)
  return (
    <NodeBox face={face} className={face.line === undefined ? 'absent' : undefined}>
      <Tile hue="function" glyph="function" />
      <div className="grow">
        <div className="title clip" title={face.name}>
          {face.name}
        </div>
        <div className="line clip">
          <Value text={face.line ?? `not in ${face.environment}`} />
        </div>
      </div>
      {face.secrets.length > 0 && (
        <span className="badge" title={`Reads ${face.secrets.join(', ')}`}>
          <Glyph name="lock" small />
        </span>
      )}
      <InPort top={height / 2} height={height} />
      <OutPort dots={face.outs} height={height} />
    </NodeBox>
  )
})
