import { useState } from 'react'
import { removePart } from '@/components/remove-part'
import { IconButton } from '@/components/ui/icon-button'
import type { Part } from '@/lib/cfn/origin'
import { removalEffects } from '@/lib/design/effects'
import { useDesignStore } from '@/stores/design-store'
import { ConfirmDelete } from './confirm-delete'
import { commandsOf } from './part-commands'

/** The bin in the header. It asks only when others lose something, and says what. */
export function DeletePart({ part }: { part: Part & { name: string } }) {
  const [effects, setEffects] = useState<readonly string[]>()
  const design = useDesignStore(state => state.design)
  const canGo = commandsOf(part)?.remove(design, part.name) !== design
  return (
    <>
      <IconButton
        glyph="trash"
        label={`Delete ${part.name}`}
        onClick={() => {
          const found = removalEffects(design, part)
          if (canGo && !asks(part, found)) removePart(part)
          else setEffects(found)
        }}
      />
      <ConfirmDelete
        effects={effects}
        title={canGo ? `Delete ${part.kind} ${part.name}?` : `${part.name} stays`}
        deletes={canGo ? `Delete ${part.name}` : undefined}
        onKeep={() => setEffects(undefined)}
        onDelete={() => {
          setEffects(undefined)
          removePart(part)
        }}
      />
    </>
  )
}

// What is said of every deployed table is no reason to ask.
function asks(part: Part, effects: readonly string[]): boolean {
  return effects.length > (part.kind === 'table' ? 1 : 0)
}
