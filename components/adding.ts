import { addEnvironment } from '@/lib/design/commands/environments'
import { addFunction } from '@/lib/design/commands/functions'
import { addRoute } from '@/lib/design/commands/routes'
import { addSecret } from '@/lib/design/commands/secrets'
import { addTable } from '@/lib/design/commands/tables'
import { addManagedRuleGroup } from '@/lib/design/commands/waf'
import type { Design } from '@/lib/design/design'
import { partNames, type NamedKind } from '@/lib/design/parts'
import { managedRuleGroupNames } from '@/lib/design/waf'
import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'

/** Something that can be added by one click; what is new is selected. */
export interface Addition {
  readonly kind: NamedKind | 'waf'
  readonly title: string
  readonly note: string
  add(design: Design): Design
}

export const additions: readonly Addition[] = [
  {
    kind: 'route',
    title: 'Route',
    note: 'A method and a path that callers use',
    add: design => addRoute(design),
  },
  {
    kind: 'function',
    title: 'Function',
    note: 'With a role that may do only its work',
    add: design => addFunction(design),
  },
  {
    kind: 'table',
    title: 'Table',
    note: 'On demand, encrypted, recoverable',
    add: design => addTable(design),
  },
  {
    kind: 'secret',
    title: 'Secret',
    note: 'Made at deployment, never in the design',
    add: design => addSecret(design),
  },
  { kind: 'waf', title: 'WAF rule group', note: 'The next managed group of AWS', add: addNextRuleGroup },
  {
    kind: 'environment',
    title: 'Environment',
    note: 'A copy of the one that is shown',
    add: addNextEnvironment,
  },
]

/** Adds it, selects it, and says so where the design has no room for it. */
export function add({ title, kind, add: command }: Addition): void {
  const { design, apply } = useDesignStore.getState()
  if (!apply(`Add ${title.toLowerCase()}`, command)) return
  const after = useDesignStore.getState().design
  if (after === design) return showToast(`This design has no room for another ${title.toLowerCase()}.`)
  if (kind === 'waf') return useViewStore.getState().select({ kind })
  const known = new Set(partNames(design, kind))
  const name = partNames(after, kind).find(each => !known.has(each))
  useViewStore.getState().select(name === undefined ? undefined : { kind, name })
}

function addNextRuleGroup(design: Design): Design {
  const used = new Set(design.waf.managedRuleGroups.map(each => each.group))
  const next = managedRuleGroupNames.find(name => !used.has(name))
  return next ? addManagedRuleGroup(design, next) : design
}

function addNextEnvironment(design: Design): Design {
  const taken = new Set(design.environments.map(each => each.name))
  const name = ['test', 'stage', 'demo', ...Array.from({ length: 9 }, (_, index) => `env${index + 1}`)].find(
    each => !taken.has(each),
  )
  return name ? addEnvironment(design, name, useViewStore.getState().environment) : design
}
