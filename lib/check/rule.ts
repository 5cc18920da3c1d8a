import type { Design } from '../design/design'
import type { GrantTarget } from '../design/handler-grant'
import type { Problem } from '../problem'

/** Finds what is wrong with a design in one respect. A rule takes any design that the schema takes and never throws. */
export type Rule = (design: Design) => Problem[]

/** A table or an index in a sentence: `items`, `the index byCreatedAt of items`. */
export function targetText({ table, index }: GrantTarget): string {
  return index === null ? table : `the index ${index} of ${table}`
}

/** Positions of the values that stand earlier in the list already. */
export function repeated(values: readonly string[]): number[] {
  const seen = new Set<string>()
  return values.flatMap((value, position) => {
    if (seen.has(value)) return [position]
    seen.add(value)
    return []
  })
}
