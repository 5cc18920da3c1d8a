import type { Design } from '../design/design'
import type { DesignPath, Problem, Severity } from '../problem'
import { rules } from './rules/index'

/** Everything wrong with a design that the schema does not see: errors first, then in the order of the design. */
export function checkDesign(design: Design): Problem[] {
  return sortProblems(
    design,
    rules.flatMap(rule => rule(design)),
  )
}

/** Errors before warnings before infos; within them as the design is read, from its first key to its last. */
export function sortProblems(design: Design, problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => rank[a.severity] - rank[b.severity] || compare(design, a.path, b.path))
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

function compare(value: unknown, [a, ...restOfA]: DesignPath, [b, ...restOfB]: DesignPath): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1)
  if (a !== b) return position(value, a) - position(value, b)
  return compare((value as Record<string | number, unknown> | undefined)?.[a], restOfA, restOfB)
}

// A key that a record lacks comes after those that it has.
function position(value: unknown, key: string | number): number {
  if (typeof key === 'number') return key
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const found = keys.indexOf(key)
  return found === -1 ? keys.length : found
}
