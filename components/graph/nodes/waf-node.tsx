import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { pathText } from '@/lib/problem'
import { useViewStore } from '@/stores/view-store'
import { Tile } from '../../ui/tile'
import type { FaceNode } from '../flow'
import type { WafFace } from '../graph-model'
import { NodeBox } from './node-box'
import { SilentPort } from './port'
import { Value } from './value'

export const WafNode = memo(function WafNode({ data: { face } }: NodeProps<FaceNode<WafFace>>) {
  const select = useViewStore(state => state.select)
  const shown = useViewStore(state =>
    state.selection?.kind === 'waf' && state.field ? pathText(state.field) : '',
  )
  return (
    <NodeBox face={face} className="tall">
      <div className="head">
        <Tile hue="waf" glyph="waf" />
        <div className="grow">
          <div className="title">WAF</div>
          <div className="line">Blocks by default</div>
        </div>
      </div>
      <ol className="rows" aria-label="Rules in order">
        {face.rules.map(({ name, value, field }, index) => (
          <li key={`${index} ${name}`}>
            <button
              type="button"
              tabIndex={-1}
              className="nodrag"
              aria-current={shown === pathText(field) || undefined}
              aria-label={`Rule ${index + 1}, ${name}: ${value}`}
              onClick={event => {
                event.stopPropagation()
                select(face.part, field)
              }}
            >
              <span className="order">{index + 1}</span>
              <span className="clip">{name}</span>
              <Value className="amount" text={value} />
            </button>
          </li>
        ))}
      </ol>
      <SilentPort out />
    </NodeBox>
  )
})
