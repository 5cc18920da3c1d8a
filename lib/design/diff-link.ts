import type { Design } from './design'
import { encodeDesign } from './share-link'

/** What the text of a link with two designs begins with. */
export const diffMark = 'diff='
/** Between the two: no design's text has it, and an address may have it as it is. */
export const between = '~'

/** Two designs as the text of a link: `diff=v1.…~v1.…`, the earlier one first. */
export function encodeDiff(before: Design, after: Design): string {
  return diffMark + encodeDesign(before) + between + encodeDesign(after)
}
