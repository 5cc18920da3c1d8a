import type { Design } from '../../design/design'
import { encodeDesign } from '../../design/share-link'
import { entriesOf, type Entry } from '../template'

/** Key of the template's Metadata that carries the design, so that an exported template opens again. */
export const designKey = 'Groundplan'

/** The design, as a link carries it. */
export function designMetadata(design: Design): Entry[] {
  return [
    entriesOf({ kind: 'design' }).metadata(
      designKey,
      { Design: encodeDesign(design) },
      'The design of this template: open this file in Groundplan to edit it',
    ),
  ]
}
