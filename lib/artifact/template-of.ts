import { checkDesign } from '../check/check'
import { compile } from '../cfn/compile'
import type { Template } from '../cfn/template'
import type { Design } from '../design/design'
import { hasErrors } from '../problem'
import { codeHash } from './code-hash'

/** The template of a design that may have errors; nothing where they leave it none. Throws only on a mistake of ours. */
export function templateOf(design: Design): Template | undefined {
  try {
    return compile(design, codeHash)
  } catch (cause) {
    if (!hasErrors(checkDesign(design))) throw cause
    return undefined
  }
}
