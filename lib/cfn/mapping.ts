import type { Design } from '../design/design'
import type { Environment } from '../design/environment'
import { logicalId } from './logical-ids'
import type { Value } from './template'
import { ifElse, noValue, perEnvironment } from './intrinsics'

/**
 * Collects the values of one noun that differ by environment. `pick` answers what stands in the resource, `rows` what
 * stands in the mapping.
 */
export function mappingOf(design: Design, id: string) {
  const rows = new Map<string, Record<string, Value>>(design.environments.map(each => [each.name, {}]))
  return {
    /** A value that every environment has. */
    pick(key: string, valueOf: (environment: Environment) => Value | undefined): Value {
      for (const environment of design.environments) {
        const value = valueOf(environment)
        if (value !== undefined) rows.get(environment.name)![key] = value
      }
      return perEnvironment(id, key)
    },
    get isEmpty() {
      return [...rows.values()].every(row => Object.keys(row).length === 0)
    },
    get rows(): Record<string, Value> {
      return Object.fromEntries(rows)
    },
  }
}

/**
 * A value that some environments lack. A mapping holds neither nothing nor an empty list, so the environments are told
 * apart by conditions; where all have the same value, it stands as it is. Undefined where no environment has one.
 */
export function whereDesigned(
  design: Design,
  valueOf: (environment: Environment) => Value | undefined,
  otherwise: Value = noValue,
): Value | undefined {
  const values = design.environments.map(environment => ({ environment, value: valueOf(environment) }))
  const present = values.filter(
    (each): each is { environment: Environment; value: Value } => each.value !== undefined,
  )
  if (present.length === 0) return undefined
  const first = JSON.stringify(present[0]!.value)
  if (present.length === values.length && present.every(each => JSON.stringify(each.value) === first))
    return present[0]!.value
  return present.reduceRight<Value>(
    (rest, { environment, value }) => ifElse(logicalId.environmentCondition(environment.name), value, rest),
    otherwise,
  )
}
