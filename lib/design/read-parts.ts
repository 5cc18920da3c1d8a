import * as z from 'zod/mini'
import type { Problem } from '../problem'
import { problem } from '../problem'
import type { CopiedParts } from './commands/copy-parts'
import { describeIssue } from './describe-issue'
import { currentVersion } from './design'
import { partsFormat } from './parts-text'
import { readJson } from './read-design'
import { Design } from './schema/design'

const { routes, functions, tables, secrets } = Design.shape
const Parts = z.strictObject({ routes, functions, tables, secrets })

/**
 * Reads copied parts from a text that nobody vouches for: measured and scanned as a design is, then checked against the
 * schema. Parts of another version are refused, because a clipboard is never so old.
 */
export function readParts(text: string): { readonly parts: CopiedParts } | { readonly problems: Problem[] } {
  const json = readJson(text)
  if ('problems' in json || !isMarked(json.value)) {
    return refused(
      'parts/none',
      'It is no copy of parts: copy some in a graph first, or open a design as a file or a link.',
    )
  }
  const { format: _, version, ...value } = json.value
  if (version !== currentVersion) {
    return refused(
      'parts/version',
      'Another version of Groundplan copied it: bring both to the same version.',
    )
  }
  const result = Parts.safeParse(value)
  if (result.success) return { parts: result.data }
  return { problems: result.error.issues.slice(0, 1).flatMap(issue => describeIssue(issue, value)) }
}

function isMarked(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === partsFormat
}

function refused(code: string, message: string) {
  return { problems: [problem(code, message)] }
}
