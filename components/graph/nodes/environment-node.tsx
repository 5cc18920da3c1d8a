import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { Tile } from '../../ui/tile'
import type { FaceNode } from '../flow'
import type { EnvironmentFace } from '../graph-model'
import { NodeBox } from './node-box'

export const EnvironmentNode = memo(function EnvironmentNode({
  data: { face },
}: NodeProps<FaceNode<EnvironmentFace>>) {
  return (
    <NodeBox face={face} className="k-watch small">
      <Tile hue="watch" glyph="env" small />
      <span className="title grow clip">{face.name}</span>
      {face.isShown && <i className="shown" title="Its values are shown" />}
    </NodeBox>
  )
})
