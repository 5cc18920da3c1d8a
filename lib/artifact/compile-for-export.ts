import { checkDesign } from '../check/check'
import { checkSources, type SourceReadings } from '../check/sources'
import { checkTemplate } from '../check/check-template'
import { compile } from '../cfn/compile'
import type { Template } from '../cfn/template'
import type { Design } from '../design/design'
import { hasErrors, type Problem } from '../problem'
import { codeHash } from './code-hash'

/** All that is to be said of a design, and its template if no error stops it from being handed out. */
export interface Judged {
  readonly problems: readonly Problem[]
  readonly template?: Template
}

/**
 * Checks a design, compiles it if it may be, and checks the template: what every export starts with. `readings` are those of
 * the code that functions have of their own; what is not read is not judged.
 */
export function compileForExport(design: Design, readings: SourceReadings): Judged {
  const problems = [...checkDesign(design), ...checkSources(design, readings)]
  if (hasErrors(problems)) return { problems }
  const template = compile(design, codeHash)
  const all = [...problems, ...checkTemplate(design, template)]
  return hasErrors(all) ? { problems: all } : { problems: all, template }
}
