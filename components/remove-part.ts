import type { Part } from '@/lib/cfn/origin'
import { removeEnvironment } from '@/lib/design/commands/environments'
import { removeFunction } from '@/lib/design/commands/functions'
import { removeRoute } from '@/lib/design/commands/routes'
import { removeSecret } from '@/lib/design/commands/secrets'
import { removeTable } from '@/lib/design/commands/tables'
import type { Design } from '@/lib/design/design'
import { removalEffects } from '@/lib/design/effects'
import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'

const removers: Partial<Record<Part['kind'], (design: Design, name: string) => Design>> = {
  environment: removeEnvironment,
  route: removeRoute,
  function: removeFunction,
  table: removeTable,
  secret: removeSecret,
}

/** Removes a part and says what went along; the message takes it back. What has to stay says why. */
export function removePart(part: Part): void {
  const { design, apply, undo } = useDesignStore.getState()
  const remove = removers[part.kind]
  if (!remove || part.name === undefined) return
  const { name } = part
  const effects = removalEffects(design, part)
  apply(`Remove ${name}`, before => remove(before, name))
  if (useDesignStore.getState().design === design) {
    if (effects.length > 0) showToast(effects.join(' '))
    return
  }
  showToast([`${name} removed.`, ...effects].join(' '), { action: { label: 'Undo', perform: undo } })
}
