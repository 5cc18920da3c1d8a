import type { Design } from '../../design/design'
import { pathText, type Severity } from '../../problem'
import { checkDesign } from '../check'
import { changed } from './changed'

export type Change = (design: Design) => void

/** What is found where, after a change of the starter. */
export type ProblemCase = [code: string, severity: Severity, path: string, change: Change]

/** Where the changed starter has problems of a code: `error at functions[2].name`. */
export function foundAt(change: Change, code: string): string[] {
  const found = checkDesign(changed(change)).filter(each => each.code === code)
  return found.map(each => `${each.severity} at ${pathText(each.path)}`)
}
