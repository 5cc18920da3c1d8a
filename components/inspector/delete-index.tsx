import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { removeIndex } from '@/lib/design/commands/indexes'
import type { Design } from '@/lib/design/design'
import { useDesignStore } from '@/stores/design-store'
import { ConfirmDelete } from './confirm-delete'

/** Deletes an index; asks when functions read it. */
export function DeleteIndex({ table, index }: { table: string; index: string }) {
  const [effects, setEffects] = useState<readonly string[]>()
  const { apply } = useDesignStore.getState()
  const remove = () => apply(`Delete index ${index} of ${table}`, design => removeIndex(design, table, index))
  return (
    <div className="folder-foot">
      <Button
        look="quiet"
        glyph="trash"
        onClick={() => {
          const found = indexEffects(useDesignStore.getState().design, table, index)
          if (found.length > 0) setEffects(found)
          else remove()
        }}
      >
        {`Delete ${index}`}
      </Button>
      <ConfirmDelete
        effects={effects}
        title={`Delete index ${index}?`}
        deletes={`Delete ${index}`}
        onKeep={() => setEffects(undefined)}
        onDelete={() => {
          setEffects(undefined)
          remove()
        }}
      />
    </div>
  )
}

/** What functions lose with an index. */
function indexEffects(design: Design, table: string, index: string): string[] {
  const granted = design.functions.filter(each =>
    each.access.some(one => one.table === table && one.index === index),
  )
  const reading = design.functions.filter(
    ({ handler }) => handler.kind === 'query-items' && handler.table === table && handler.index === index,
  )
  return [
    ...(granted.length > 0
      ? [`${list(granted)} ${granted.length === 1 ? 'loses' : 'lose'} access to it.`]
      : []),
    ...(reading.length > 0
      ? [`${list(reading)} ${reading.length === 1 ? 'needs' : 'need'} another index to read.`]
      : []),
  ]
}

const list = (functions: readonly { name: string }[]) => functions.map(each => each.name).join(', ')
