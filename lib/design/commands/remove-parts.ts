import type { Design } from '../design'
import { list, removalEffects } from '../effects'
import { namedKinds, type NamedKind, type NamedPart } from '../parts'
import { removeEnvironment } from './environments'
import { removeFunction } from './functions'
import { removeRoute } from './routes'
import { removeSecret } from './secrets'
import { removeTable } from './tables'

/** How a part of each kind is removed, by its name. The same design when it has to stay. */
export const removers: Readonly<Record<NamedKind, (design: Design, name: string) => Design>> = {
  environment: removeEnvironment,
  route: removeRoute,
  function: removeFunction,
  table: removeTable,
  secret: removeSecret,
}

export interface Removal {
  /** The same design when all of them have to stay. */
  readonly design: Design
  readonly removed: readonly NamedPart[]
  /** What goes along, and what has to stay for which reason: one sentence each. */
  readonly effects: readonly string[]
  /** Whether a part that stays loses something. */
  readonly takesFromOthers: boolean
}

/** Removes parts at once. What is said goes along counts only among what stays. */
export function removeParts(design: Design, parts: readonly NamedPart[]): Removal {
  const removed: NamedPart[] = []
  const said = new Map<string, string[]>()
  let after = design
  let takesFromOthers = false
  // Callers go before what they call: a function that goes as well loses nothing.
  for (const part of namedKinds.flatMap(kind => parts.filter(each => each.kind === kind))) {
    const effects = removalEffects(after, part)
    const next = removers[part.kind](after, part.name)
    for (const effect of effects) said.set(effect, [...(said.get(effect) ?? []), part.name])
    if (next === after) continue
    // What is said of every deployed table is no loss of others.
    takesFromOthers ||= effects.length > (part.kind === 'table' ? 1 : 0)
    removed.push(part)
    after = next
  }
  const effects = [...said].map(([effect, names]) =>
    parts.length === 1 ? effect : `${list(names)}: ${effect}`,
  )
  return { design: after, removed, effects, takesFromOthers }
}
