import { checkDesign } from '../check/check'
import type { Design } from '../design/design'
import type { Problem } from '../problem'

/** The errors that stop a template or an artifact from being handed out; empty when the design may leave. */
export function exportProblems(design: Design): Problem[] {
  return checkDesign(design).filter(each => each.severity === 'error')
}
