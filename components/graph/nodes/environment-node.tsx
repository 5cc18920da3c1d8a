import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { classNames } from '../../ui/class-names'
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
      {face.isShown && <i className="shown" title="Its values are shown" />}
      <span className={classNames('title', 'grow', 'clip', !face.isShown && 'other')}>{face.name}</span>
    </NodeBox>
  )
})
