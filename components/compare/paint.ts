import { partKey, type Part } from '@/lib/cfn/origin'
import type { PartChange, PartState } from '@/lib/check/change/compare-designs'

/** How each side is painted, by the keys of its parts. */
export interface Paint {
  readonly before: ReadonlyMap<string, PartState>
  readonly after: ReadonlyMap<string, PartState>
  /** The key of now of a part that was renamed, by its earlier one. */
  readonly keyNow: ReadonlyMap<string, string>
}

export function paintOf(parts: readonly PartChange[]): Paint {
  const before = new Map<string, PartState>()
  const after = new Map<string, PartState>()
  const keyNow = new Map<string, string>()
  for (const change of parts) {
    const key = partKey(change.part)
    const earlier = earlierKey(change)
    if (change.state !== 'added') before.set(earlier, change.state)
    if (change.state !== 'removed') after.set(key, change.state)
    if (earlier !== key) keyNow.set(earlier, key)
  }
  return { before, after, keyNow }
}

/** The key of a part in the earlier design. */
export function earlierKey({ part, was }: PartChange): string {
  return partKey(was === undefined ? part : ({ ...part, name: was } as Part))
}
