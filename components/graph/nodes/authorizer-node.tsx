import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { Tile } from '../../ui/tile'
import type { FaceNode } from '../flow'
import type { AuthorizerFace } from '../graph-model'
import { authorizer } from '../sizes'
import { NodeBox } from './node-box'
import { SilentPort } from './port'

export const AuthorizerNode = memo(function AuthorizerNode({
  data: { face },
}: NodeProps<FaceNode<AuthorizerFace>>) {
  return (
    <NodeBox face={face}>
      <Tile hue="authorizer" glyph="authorizer" />
      <div className="grow">
        <div className="title clip">Authorizer</div>
        <div className="line clip">{face.line}</div>
      </div>
      <i className="dot still" style={{ top: authorizer.trafficPort }} />
      <i className="dot still guard" style={{ top: authorizer.guardPort }} />
      <SilentPort />
      <SilentPort out />
    </NodeBox>
  )
})
