import type { Part } from '@/lib/cfn/origin'
import { duplicateEnvironment, renameEnvironment } from '@/lib/design/commands/environments'
import { duplicateFunction, renameFunction } from '@/lib/design/commands/functions'
import { removers } from '@/lib/design/commands/remove-parts'
import { duplicateRoute } from '@/lib/design/commands/routes'
import { addSecret, renameSecret } from '@/lib/design/commands/secrets'
import { setValue } from '@/lib/design/commands/set-value'
import { duplicateTable, renameTable } from '@/lib/design/commands/tables'
import type { Design } from '@/lib/design/design'
import { environmentNameRule, isName, nameRule } from '@/lib/design/names'
import type { NamedKind } from '@/lib/design/parts'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { partAt } from './part'

interface PartCommands {
  rename?(design: Design, from: string, to: string): Design
  duplicate(design: Design, name: string): Design
  remove(design: Design, name: string): Design
  /** The list of the design that has the parts of this kind. */
  readonly list: 'environments' | 'functions' | 'tables' | 'secrets' | 'routes'
}

export const partCommands: Readonly<Record<NamedKind, PartCommands>> = {
  environment: {
    rename: renameEnvironment,
    duplicate: duplicateEnvironment,
    remove: removers.environment,
    list: 'environments',
  },
  function: {
    rename: renameFunction,
    duplicate: duplicateFunction,
    remove: removers.function,
    list: 'functions',
  },
  table: { rename: renameTable, duplicate: duplicateTable, remove: removers.table, list: 'tables' },
  secret: { rename: renameSecret, duplicate: addSecret, remove: removers.secret, list: 'secrets' },
  route: { duplicate: duplicateRoute, remove: removers.route, list: 'routes' },
}

export function commandsOf(part: Part): PartCommands | undefined {
  return part.name === undefined ? undefined : partCommands[part.kind]
}

export function canRename(part: Part): boolean {
  return part.kind === 'api' || part.kind === 'design' || commandsOf(part)?.rename !== undefined
}

/** Why a part may not be called so; nothing when it may. */
export function refusedName(design: Design, part: Part, name: string): string | undefined {
  if (part.kind === 'design') return name.trim() === '' ? 'must not be empty' : undefined
  const rule = part.kind === 'environment' ? environmentNameRule : nameRule
  if (!isName(name, rule)) return rule.message
  const commands = commandsOf(part)
  if (!commands?.rename || part.name === undefined || name === part.name) return undefined
  return commands.rename(design, part.name, name) === design
    ? `Another ${part.kind} is called ${name}`
    : undefined
}

/** Renames a part in one step; the selection and the shown environment follow by themselves. */
export function renamePart(part: Part, to: string) {
  const { apply } = useDesignStore.getState()
  if (part.kind === 'design')
    return apply(`Rename the design to ${to}`, design => setValue(design, ['name'], to))
  if (part.kind === 'api')
    return apply(`Rename the API to ${to}`, design => setValue(design, ['api', 'name'], to))
  const { rename } = commandsOf(part) ?? {}
  if (!rename || part.name === undefined || part.kind === 'route') return
  apply(`Rename ${part.kind} ${part.name} to ${to}`, design => rename(design, part.name, to))
}

/** Adds a copy of a part and selects it. */
export function duplicatePart(part: Part) {
  const commands = commandsOf(part)
  if (!commands || part.name === undefined) return
  addPart(`Duplicate ${part.kind} ${part.name}`, part.kind, design => commands.duplicate(design, part.name))
}

/** Adds a part by a command that appends it to its list, and selects it. */
export function addPart(label: string, kind: NamedKind, command: (design: Design) => Design) {
  const { list } = partCommands[kind]
  if (!useDesignStore.getState().apply(label, command)) return
  const { design } = useDesignStore.getState()
  const added = partAt(design, kind, design[list].length - 1)
  if (added) useViewStore.getState().select(added)
}
