import type { Design } from '@/lib/design/design'

/** One thing a person did, and the design before it. */
export interface Step {
  readonly label: string
  readonly before: Design
  /** Steps of one gesture carry one group (a field being typed into) and become one step of undo. */
  readonly group?: string
}

export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const emptyHistory: History = { past: [], future: [] }
const limit = 200

/** The history after a change. A change of the same group as the last one joins it. */
export function record(history: History, step: Step): History {
  const last = history.past.at(-1)
  const joins = step.group !== undefined && last?.group === step.group && history.future.length === 0
  return { past: joins ? history.past : [...history.past, step].slice(-limit), future: [] }
}
