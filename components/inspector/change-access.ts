import { targetName } from '@/components/output/handlers/calls'
import { grant } from '@/lib/design/commands/access'
import type { TableAction } from '@/lib/design/function'
import type { GrantTarget } from '@/lib/design/handler-grant'
import { useDesignStore } from '@/stores/design-store'

/** Grants or revokes actions of a function, by its name, in one step that says so. */
export function changeAccess(
  command: typeof grant,
  name: string,
  target: GrantTarget,
  actions: readonly TableAction[],
): void {
  const verb = command === grant ? 'Grant' : 'Revoke'
  const on = command === grant ? 'to' : 'from'
  useDesignStore
    .getState()
    .apply(`${verb} ${actions.join(', ')} on ${targetName(target)} ${on} ${name}`, design =>
      command(design, name, target.table, target.index, actions),
    )
}
