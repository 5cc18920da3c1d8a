import type { Part } from '@/lib/cfn/origin'
import { removeParts } from '@/lib/design/commands/remove-parts'
import { partsTitle } from '@/lib/design/parts'
import { useDesignStore } from '@/stores/design-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { focusCanvas } from '../graph/focus'
import { ConfirmDelete } from '../inspector/confirm-delete'
import { isNamed, removeAtOnce } from '../remove-part'

/** Asks once before several parts go, and says what those that stay lose. */
export function DeleteDialog({ parts }: { parts: readonly Part[] }) {
  const close = useOverlayStore(state => state.close)
  const design = useDesignStore(state => state.design)
  const { removed, effects } = removeParts(design, parts.filter(isNamed))
  const what = partsTitle(removed)
  return (
    <ConfirmDelete
      effects={effects}
      title={`Delete ${what}?`}
      deletes={`Delete ${what}`}
      onKeep={close}
      onDelete={() => {
        close()
        removeAtOnce(parts)
        focusCanvas()
      }}
    />
  )
}
