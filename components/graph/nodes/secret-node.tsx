import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { Tile } from '../../ui/tile'
import type { FaceNode } from '../flow'
import type { SecretFace } from '../graph-model'
import { foundation } from '../sizes'
import { NodeBox } from './node-box'
import { InPort } from './port'

export const SecretNode = memo(function SecretNode({ data: { face } }: NodeProps<FaceNode<SecretFace>>) {
  return (
    <NodeBox face={face} className="small">
      <Tile hue="secret" glyph="secret" small />
      <span className="title clip grow" title={face.name}>
        {face.name}
      </span>
      <span className="amount">{face.readers}</span>
      <InPort top={foundation.height / 2} height={foundation.height} />
    </NodeBox>
  )
})
