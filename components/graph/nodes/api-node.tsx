import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { Tile } from '../../ui/tile'
import type { FaceNode } from '../flow'
import type { ApiFace } from '../graph-model'
import { NodeBox } from './node-box'
import { SilentPort } from './port'
import { Value } from './value'

export const ApiNode = memo(function ApiNode({ data: { face } }: NodeProps<FaceNode<ApiFace>>) {
  return (
    <NodeBox face={face}>
      <Tile hue="api" glyph="api" />
      <div className="grow">
        <div className="title clip">{face.name}</div>
        <div className="line clip">
          <Value text={face.line} />
        </div>
      </div>
      <SilentPort />
      <SilentPort out />
    </NodeBox>
  )
})
