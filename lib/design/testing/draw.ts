import fc from 'fast-check'
import { text } from '../schema/names'
import { hostileTexts } from './hostile-texts'

/** Random decisions that fast-check makes, repeats from a seed and shrinks: each goes towards the first or smallest. */
export interface Draw {
  /** A whole number between both, each as likely as the other. */
  int(min: number, max: number): number
  /** True in so many percent; shrinks to false. */
  chance(percent: number): boolean
  one<T>(list: readonly T[]): T
  /** Different elements of a list, in any order. */
  some<T>(list: readonly T[], min: number, max: number): T[]
  /** A text that the schema takes, often a hostile one. */
  text(maxLength: number, minLength?: number): string
}

/**
 * Builders of arbitraries, one for each pair of numbers: fast-check keeps what a builder built by the builder itself, and
 * would look through all pairs of numbers for the one it wants.
 */
function kept<T>(build: (first: number, second: number) => fc.Arbitrary<T>) {
  const builders = new Map<string, () => fc.Arbitrary<T>>()
  return (first: number, second: number) => {
    const key = `${first} ${second}`
    const builder = builders.get(key) ?? (() => build(first, second))
    builders.set(key, builder)
    return builder
  }
}

const uniform = kept((min, max) => fc.noBias(fc.integer({ min, max })))
const anyText = kept((maxLength, minLength) => {
  const allowed = text(maxLength)
  const hostile = fc.constantFrom(...hostileTexts)
  return fc
    .oneof(
      { arbitrary: fc.constantFrom('Reads one item', 'Orders of a shop', 'A text for people'), weight: 1 },
      { arbitrary: hostile, weight: 3 },
      { arbitrary: fc.tuple(hostile, hostile).map(two => two.join(' ')), weight: 1 },
      { arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }), weight: 1 },
    )
    .filter(each => each.length >= minLength && allowed.safeParse(each).success)
})

/** An arbitrary of what a function makes up by such decisions. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map(value => {
    const int = (min: number, max: number) => value(uniform(min, max))
    const one = <E>(list: readonly E[]) => list[int(0, list.length - 1)] as E
    return make({
      int,
      one,
      chance: percent => int(0, 99) >= 100 - percent,
      some(list, min, max) {
        const left = [...list]
        const length = Math.min(int(min, max), left.length)
        return Array.from({ length }, () => left.splice(int(0, left.length - 1), 1)).flat()
      },
      text: (maxLength, minLength = 0) => value(anyText(maxLength, minLength)),
    })
  })
}

/** A value for each environment. */
export function perEnvironment<T>(
  environments: readonly string[],
  make: (environment: string) => T,
): Record<string, T> {
  return Object.fromEntries(environments.map(each => [each, make(each)]))
}
