import type { Stack } from './stack'

/** What was found of some resources, in words: a clause without its full stop. */
export interface Finding {
  readonly because: string
  /** Logical ids. */
  readonly resources: readonly string[]
}

/** What proves or disproves a requirement. It fails as soon as one thing is found wrong. */
export interface Proof {
  /** A whole sentence: what satisfies the requirement. */
  readonly holds: Finding
  readonly fails: readonly Finding[]
  /** A whole sentence: what the design turned off, where the rest holds. */
  readonly off?: string | undefined
}

/** Proves one requirement on a stack. */
export type ProofOf = (stack: Stack) => Proof

/** A finding, unless the condition holds. */
export function unless(condition: boolean, because: string, ...resources: string[]): Finding[] {
  return condition ? [] : [{ because, resources }]
}

/** `1 secret`, `2 secrets`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
