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
 * A value that some environments lack, or that a mapping cannot hold (nothing, an empty list, an object): the environments are
 * told apart by conditions, and where all have the same value it stands as it is. Undefined where no environment has one.
 */
export function whereDesigned(
  design: Design,
  valueOf: (environment: Environment) => Value | undefined,
  otherwise: Value = noValue,
): Value | undefined {
  const present = design.environments.filter(each => valueOf(each) !== undefined)
  if (present.length < design.environments.length && present.length > 0) {
    return present.reduceRight<Value>((rest, each) => chosen(each, valueOf, rest), otherwise)
  }
  return amongDesigned(design, valueOf)
}

/** The value of one of the environments that have one, for use where no other environment can come. */
export function amongDesigned(
  design: Design,
  valueOf: (environment: Environment) => Value | undefined,
): Value | undefined {
  const present = design.environments.filter(each => valueOf(each) !== undefined)
  const last = present.at(-1)
  if (last === undefined) return undefined
  const value = valueOf(last)!
  if (present.every(each => JSON.stringify(valueOf(each)) === JSON.stringify(value))) return value
  return present.slice(0, -1).reduceRight<Value>((rest, each) => chosen(each, valueOf, rest), value)
}

function chosen(
  environment: Environment,
  valueOf: (environment: Environment) => Value | undefined,
  otherwise: Value,
): Value {
  return ifElse(logicalId.environmentCondition(environment.name), valueOf(environment)!, otherwise)
}
