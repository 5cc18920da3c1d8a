import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { kinds } from '../../kinds'
import { Tile } from '../../ui/tile'
import type { FaceNode } from '../flow'
import type { FoundationFace } from '../graph-model'
import { foundation } from '../sizes'
import { NodeBox } from './node-box'
import { InPort, SilentPort } from './port'
import { Value } from './value'

/** A key, a secret or something that watches. Only a secret is connected by hand. */
export const FoundationNode = memo(function FoundationNode({
  data: { face },
}: NodeProps<FaceNode<FoundationFace>>) {
  return (
    <NodeBox face={face} className="small foundation">
      <Tile hue={kinds[face.kind].hue} glyph={kinds[face.kind].glyph} small />
      <span className="title clip grow" title={face.name}>
        {face.name}
      </span>
      {face.value !== '' && <Value className="amount" text={face.value} />}
      {face.kind === 'secret' ? (
        <InPort top={foundation.height / 2} height={foundation.height} />
      ) : (
        <SilentPort />
      )}
    </NodeBox>
  )
})
