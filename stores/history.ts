import type { Design } from '@/lib/design/design'

/** One thing a person did, and the design on the other side of it: before it for a past step, after it for a coming one. */
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
  const joins = hasOpenGesture(history) && last?.group === step.group
  return { past: joins ? history.past : [...history.past, step].slice(-limit), future: [] }
}

/** Whether the last step is one of a gesture that goes on: the next change of its group joins it. */
export function hasOpenGesture({ past, future }: History): boolean {
  return future.length === 0 && past.at(-1)?.group !== undefined
}

/** The history with its last step ended: a change of the same group becomes a step of its own. */
export function endLast(history: History): History {
  const last = history.past.at(-1)
  if (last?.group === undefined) return history
  return { ...history, past: [...history.past.slice(0, -1), plain(last, last.before)] }
}

/**
 * Design and history after going back or forward until `position` steps are past, 0 being before the first: as undoing or
 * redoing one by one would leave them. Nothing where there is no such position, or it is the present one.
 */
export function travel(
  { past, future }: History,
  design: Design,
  position: number,
): { readonly design: Design; readonly history: History } | undefined {
  const steps = [...past, ...future]
  const designs = [...past.map(step => step.before), design, ...future.map(step => step.before)]
  const there = designs[position]
  if (there === undefined || position === past.length) return undefined
  const back = steps
    .slice(0, position)
    .map((step, at) => (at < past.length ? step : plain(step, designs[at]!)))
  const onward = steps
    .slice(position)
    .map((step, at) => (position + at < past.length ? plain(step, designs[position + at + 1]!) : step))
  return { design: there, history: { past: back, future: onward } }
}

function plain({ label }: Step, before: Design): Step {
  return { label, before }
}
