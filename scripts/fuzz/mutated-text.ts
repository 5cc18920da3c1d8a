import fc from 'fast-check'
import { starter } from '@/lib/design/starter'
import { anyDesign } from '@/lib/design/testing/any-design'
import { hostileTexts } from '@/lib/design/testing/hostile-texts'

/** A change of a design's JSON somewhere: on the way, each step takes a key or an element by its number. */
interface Mutation {
  readonly way: readonly number[]
  readonly change: 'borrow' | 'repeat' | 'remove' | 'rename' | 'replace'
  /** Which of the other values to borrow. */
  readonly number: number
  readonly value: unknown
}

type Container = Record<string, unknown>

const oddValues = [null, true, '', 0, -1, 1.5, 1e21, 2 ** 53, [], {}, '*', 'x'.repeat(300)]
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(...oddValues),
  fc.constantFrom(...hostileTexts),
  fc.integer({ min: 0, max: 20_000 }),
  fc.string({ maxLength: 12 }),
  fc.jsonValue({ maxDepth: 2 }),
)

// Borrowed and repeated values have the right type, so that the design often stays one.
const mutation: fc.Arbitrary<Mutation> = fc.record({
  way: fc.array(fc.nat(200), { minLength: 1, maxLength: 8 }),
  change: fc.constantFrom('borrow', 'borrow', 'borrow', 'borrow', 'repeat', 'remove', 'rename', 'replace'),
  number: fc.nat(),
  value: oddValue,
})

function mutate(design: unknown, { way, ...mutation }: Mutation): void {
  let container = design as Container
  for (const [step, number] of way.entries()) {
    const keys = Object.keys(container)
    const key = keys[number % keys.length]
    if (key === undefined) return
    const child = container[key]
    const isLast = step === way.length - 1 || typeof child !== 'object' || child === null
    if (isLast) return change(design, container, key, mutation)
    container = child as Container
  }
}

function change(design: unknown, container: Container, key: string, mutation: Omit<Mutation, 'way'>): void {
  const { change, number, value } = mutation
  const old = container[key]
  if (change === 'replace') container[key] = value
  else if (change === 'borrow') {
    const others = plainValues(design).filter(each => typeof each === typeof old && each !== old)
    container[key] = others.length > 0 ? others[number % others.length] : value
  } else if (Array.isArray(container)) {
    if (change === 'repeat') container.push(structuredClone(old))
    else container.splice(Number(key), 1)
  } else {
    if (change !== 'remove') container[typeof value === 'string' ? value : `${key}2`] = old
    if (change !== 'repeat') delete container[key]
  }
}

function plainValues(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(plainValues)
}

const someDesign = fc.oneof(fc.constant(starter), anyDesign)

/** A design's JSON with some values changed: still JSON. */
const mutatedValues = fc
  .tuple(someDesign, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([design, mutations]) => {
    const copy = structuredClone(design)
    for (const each of mutations) mutate(copy, each)
    return JSON.stringify(copy)
  })

const pieces = ['"__proto__":{},', '[', '{"a":', '\uFEFF', '"', ',', '\\u12']

/** A design's JSON with characters taken out and put in: mostly no JSON any more. */
const mutatedCharacters = fc
  .tuple(someDesign, fc.nat(), fc.nat(40), fc.oneof(fc.string(), fc.constantFrom(...pieces)))
  .map(([design, at, length, piece]) => {
    const text = JSON.stringify(design)
    const place = at % text.length
    return text.slice(0, place) + piece + text.slice(place + length)
  })

/** The JSON of a design as somebody may have changed it by hand or on purpose. */
export const mutatedText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: mutatedValues, weight: 4 },
  { arbitrary: mutatedCharacters, weight: 1 },
)
