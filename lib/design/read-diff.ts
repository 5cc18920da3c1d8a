import { problem, type Problem } from '../problem'
import type { Design } from './design'
import { between, diffMark } from './diff-link'
import { decodeDesign } from './read-link'

/** Two designs, or why a link does not give them. */
export type DiffReading =
  { readonly before: Design; readonly after: Design } | { readonly problems: readonly Problem[] }

/** Reads two designs from the text of a link, with or without what stands before its `#`. Nothing in it is trusted. */
export function decodeDiff(link: string): DiffReading {
  const text = link.trim().replace(/^[^#]*#/, '')
  const designs = text.startsWith(diffMark) ? text.slice(diffMark.length).split(between) : []
  const [first, second] = designs
  if (first === undefined || second === undefined || designs.length > 2) {
    const message = 'The link does not hold two designs to compare: copy it again as a whole.'
    return { problems: [problem('link/not-two', message)] }
  }
  const [before, after] = [decodeDesign(first), decodeDesign(second)]
  if ('problems' in before) return before
  if ('problems' in after) return after
  return { before: before.design, after: after.design }
}
