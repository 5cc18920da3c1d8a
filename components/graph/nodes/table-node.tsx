import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { Glyph } from '../../ui/glyph'
import { Tile } from '../../ui/tile'
import type { FaceNode } from '../flow'
import type { TableFace } from '../graph-model'
import { table } from '../sizes'
import { NodeBox } from './node-box'
import { InPort, SilentPort } from './port'

export const TableNode = memo(function TableNode({ data: { face } }: NodeProps<FaceNode<TableFace>>) {
  return (
    <NodeBox face={face} className="tall">
      <div className="head">
        <Tile hue="table" glyph="table" />
        <div className="grow">
          <div className="title clip" title={face.name}>
            {face.name}
          </div>
          <div className="line mono clip" title={face.keys}>
            {face.keys}
          </div>
        </div>
      </div>
      {face.indexes.length > 0 && (
        <ul className="rows" aria-label="Indexes">
          {face.indexes.map(name => (
            <li key={name} className="index">
              <Glyph name="index" small />
              <span className="mono clip">{name}</span>
            </li>
          ))}
        </ul>
      )}
      <InPort top={table.port} height={40} />
      <SilentPort out />
      {face.indexes.map((name, row) => (
        <InPort
          key={name}
          id={`index/${name}`}
          top={table.firstRowPort + table.row * row}
          height={table.row}
        />
      ))}
    </NodeBox>
  )
})
