import { useStore, ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { columnCount, columnTitles } from './columns'
import type { GraphModel } from './graph-model'
import type { ColumnHead } from './layout'

/** The names of the columns and how much is in each. They stay readable when the graph is far away. */
export const ColumnHeads = memo(function ColumnHeads({
  heads,
  model,
}: {
  heads: readonly ColumnHead[]
  model: GraphModel
}) {
  const zoom = useStore(state => state.transform[2])
  const scale = 1 / Math.min(1, zoom)
  return (
    <ViewportPortal>
      {heads.map(({ column, x, y }) => {
        const count = columnCount(model, column)
        return (
          <div
            key={column}
            className="column-head"
            style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
          >
            {columnTitles[column]}
            {count !== undefined && <b>{count}</b>}
          </div>
        )
      })}
    </ViewportPortal>
  )
})
