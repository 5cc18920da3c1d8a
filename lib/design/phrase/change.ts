import type { Design } from '../design'
import type { NamedPart } from '../parts'

/** What a phrase does, as one step of undo. */
export interface Change {
  /** What it will do, in words: `Adds the secret card-key`. */
  readonly says: string
  /** The same when it is done: `Added the secret card-key`. */
  readonly done: string
  /** The name of the step: `Add secret card-key`. */
  readonly label: string
  /** What it works with and is not said yet. */
  readonly note?: string
  /** What is selected afterwards. */
  readonly part?: NamedPart
  /** Why nothing would change; without it, the design has no room. */
  readonly unchanged?: string
  /** It may leave a problem behind, which is then the person's to solve: what was removed is missing elsewhere. */
  readonly mayLeaveProblems?: boolean
  apply(design: Design): Design
}

type Command = (design: Design) => Design

/** All commands in turn, or none: one that changes nothing has found no room. */
export function inTurn(...commands: readonly Command[]): Command {
  return before => {
    let now = before
    for (const command of commands) {
      const next = command(now)
      if (next === now) return before
      now = next
    }
    return now
  }
}

/** `what` said as what will happen and as what has: `Adds the table orders`, `Added the table orders`. */
export function addition(what: string): Pick<Change, 'says' | 'done'> {
  return { says: `Adds ${what}`, done: `Added ${what}` }
}
