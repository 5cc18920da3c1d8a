import type { Design } from '../design'
import { partNames } from '../parts'
import { addition, type Change } from './change'
import { fittingHandler } from './fitting-handler'
import { isWrong, nameProblem, wrong, type Wrong } from './sentences'
import { addFittingFunction, grantText, takeWork } from './table-work'
import type { Words } from './words'

/** `get-order reads orders`, `list-orders lists orders by byCreatedAt`. */
export function functionPhrase(words: Words, design: Design): Change | Wrong {
  const name = words.take()
  if (name === undefined) return wrong('Name the function, as in add function get-order reads orders.')
  const unfit = nameProblem('function', name, partNames(design, 'function'))
  if (unfit) return unfit
  const work = takeWork(words, design, name)
  if (isWrong(work)) return work
  const fitting = fittingHandler(design, work.verb.kind, work.table, work.index)
  if (isWrong(fitting)) return fitting
  return {
    ...addition(`the function ${name} and ${grantText(fitting)}`),
    label: `Add function ${name}`,
    note: fitting.note,
    part: { kind: 'function', name },
    apply: addFittingFunction(name, fitting),
  }
}
