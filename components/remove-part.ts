import type { Part } from '@/lib/cfn/origin'
import { removeParts } from '@/lib/design/commands/remove-parts'
import { list } from '@/lib/design/effects'
import { partsTitle, type NamedPart } from '@/lib/design/parts'
import { useDesignStore } from '@/stores/design-store'
import { showOverlay } from '@/stores/overlay-store'
import { showToast } from '@/stores/toast-store'
import { kinds } from './kinds'
import { sayDone } from './say-done'

/** Removes a part and says what went along; the message takes it back. What has to stay says why. */
export function removePart(part: Part): void {
  if (isNamed(part)) removeAtOnce([part])
}

/** Removes several parts in one step. It asks once, when parts that stay lose something. */
export function askAndRemove(parts: readonly Part[]): void {
  const { design, own } = useDesignStore.getState()
  if (own) return
  if (removeParts(design, parts.filter(isNamed)).takesFromOthers) showOverlay({ kind: 'delete', parts })
  else removeAtOnce(parts)
}

/** Removes parts in one step, whatever others lose, and says what went along and what stayed. */
export function removeAtOnce(parts: readonly Part[]): void {
  const { design, own, apply } = useDesignStore.getState()
  if (own) return
  const removal = removeParts(design, parts.filter(isNamed))
  const what = partsTitle(removal.removed)
  const effects = [...removal.effects, ...staying(parts)]
  apply(`Remove ${what}`, () => removal.design)
  if (useDesignStore.getState().design === design) {
    if (effects.length > 0) showToast(effects.join(' '))
    return
  }
  sayDone([`${what} removed.`, ...effects].join(' '))
}

/** Whether a part has a name, and with it a place in a list of the design. */
export function isNamed(part: Part): part is Part & NamedPart {
  return part.name !== undefined
}

function staying(parts: readonly Part[]): string[] {
  const titles = parts.filter(each => !isNamed(each)).map(each => kinds[each.kind].title)
  if (titles.length === 0) return []
  return [`${list(titles)} ${titles.length === 1 ? 'stays' : 'stay'}: every design has exactly one.`]
}
