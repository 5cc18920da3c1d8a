import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { Glyph } from '../../ui/glyph'
import type { FaceNode } from '../flow'
import type { RouteFace } from '../graph-model'
import { route } from '../sizes'
import { NodeBox } from './node-box'
import { OutPort, SilentPort } from './port'

export const RouteNode = memo(function RouteNode({ data: { face } }: NodeProps<FaceNode<RouteFace>>) {
  return (
    <NodeBox face={face}>
      <span className="method">{face.method}</span>
      <span className="path clip grow" title={face.shownPath === face.path ? undefined : face.path}>
        {face.shownPath}
      </span>
      {face.checksBody && (
        <span className="badge" title="The body is checked">
          <Glyph name="schema" small />
        </span>
      )}
      <SilentPort />
      <OutPort height={route.height} />
    </NodeBox>
  )
})
