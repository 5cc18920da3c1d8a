import type { Design } from '../design/design'
import { sortProblems, type Problem } from '../problem'
import { rules } from './rules/index'

/** Everything wrong with a design that the schema does not see: errors first, then in the order of the design. */
export function checkDesign(design: Design): Problem[] {
  return sortProblems(
    design,
    rules.flatMap(rule => rule(design)),
  )
}
