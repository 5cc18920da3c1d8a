import fc from 'fast-check'
import type { Design } from '@/lib/design/design'
import { Design as Schema } from '@/lib/design/schema/design'
import { anyDesign } from '@/lib/design/testing/any-design'
import { anyImport } from './any-import'
import { designProperties } from './design-properties'
import { importProperties, judgeImport } from './import-properties'
import { judgeDesign, sentences, type Verdict } from './judge-design'
import { lintDesigns } from './lint-designs'
import { product, type Product } from './product'
import { listed } from './property'

/** The promise that cfn-lint also breaks when it cannot be run. */
export const silent = 'cfn-lint is silent'
const taken = 'a valid design is taken'
const noException = 'nothing throws'
/** The promise that a case also breaks which never ends, or ends the process. */
export const ends = 'every case ends, and within 2 s'
const mostMs = 2000

/** A kind of case: where its values come from, how one is judged, and what is promised of it. */
export interface Kind<T> {
  readonly any: fc.Arbitrary<T>
  readonly judge: (value: T) => Verdict
  readonly properties: readonly string[]
}

/** The kinds of cases, tried on the functions given. */
export function kindsOf(tried: Product) {
  const always = [noException, ends]
  return {
    designs: {
      any: anyDesign,
      judge: judgeValid(tried),
      properties: [taken, sentences, ...designProperties.map(each => each.name), ...always],
    },
    imports: {
      any: anyImport,
      judge: text => judgeImport(text, tried),
      properties: [...importProperties.map(each => each.name), ...always],
    },
    samples: {
      any: anyDesign,
      judge: design => lintVerdict(lintDesigns([design], tried)[0]),
      properties: [silent],
    },
  } satisfies { designs: Kind<Design>; imports: Kind<string>; samples: Kind<Design> }
}
export const kinds = kindsOf(product)

function judgeValid(tried: Product) {
  return (design: Design): Verdict => {
    if (!Schema.safeParse(design).success) return refused('the schema refuses it')
    const verdict = judgeDesign(design, tried)
    const what = listed(verdict.facts.errors ?? [])
    return what === undefined ? verdict : refused(what)
  }
}

function refused(what: string): Verdict {
  return { facts: {}, failure: { property: taken, what } }
}

/** What became of a case, and the milliseconds that the processor took for it, whatever else the machine did. */
export type Trial = Verdict & { readonly ms: number }

/** Tries the case of a seed. */
export function tryCase<T>(kind: Kind<T>, seed: number): Trial {
  return tryValue(kind, valueOf(kind, seed))
}

function tryValue<T>({ judge }: Kind<T>, value: T): Trial {
  const first = timed(judge, value)
  if (first.ms <= mostMs) return first
  // Once more, because the first time may have paid for translating the code or for what others left in the memory.
  const second = timed(judge, value)
  if (second.ms <= mostMs || second.failure) return second
  return { ...second, failure: { property: ends, what: `${Math.round(second.ms)} ms` } }
}

function timed<T>(judge: (value: T) => Verdict, value: T): Trial {
  const before = process.cpuUsage()
  let verdict: Verdict
  try {
    verdict = judge(value)
  } catch (cause) {
    verdict = { facts: {}, failure: { property: noException, what: String((cause as Error).stack) } }
  }
  const { user, system } = process.cpuUsage(before)
  return { ...verdict, ms: (user + system) / 1000 }
}

/** The value of a case: it comes from the seed alone. */
export function valueOf<T>({ any }: Kind<T>, seed: number): T {
  return fc.sample(any, { seed, numRuns: 1 })[0] as T
}

/** The smallest value found within the time that breaks the same promise as the case of a seed does, as JSON. */
export function smallest<T>(kind: Kind<T>, seed: number, property: string, withinMs = 60_000): string {
  const holds = (value: T) => tryValue(kind, value).failure?.property !== property
  const { counterexample } = fc.check(fc.property(kind.any, holds), {
    seed,
    numRuns: 1,
    interruptAfterTimeLimit: withinMs,
  })
  return JSON.stringify(counterexample?.[0] ?? valueOf(kind, seed))
}

/** Runs cfn-lint, one process for all, over the templates of the designs of these seeds. */
export function lintCases(seeds: readonly number[]): (Verdict & { readonly seed: number })[] {
  const designs = seeds.map(seed => valueOf(kinds.samples, seed))
  return lintDesigns(designs, product).map((what, at) => ({ seed: seeds[at]!, ...lintVerdict(what) }))
}

function lintVerdict(what: string | undefined): Verdict {
  return { facts: {}, ...(what === undefined ? {} : { failure: { property: silent, what } }) }
}
