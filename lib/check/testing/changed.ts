import type { Design } from '../../design/design'
import { starter } from '../../design/starter'

/** The starter with a change: `change` gets a copy that it may write to. */
export function changed(change: (design: Design) => void, from: Design = starter): Design {
  const copy = JSON.parse(JSON.stringify(from)) as Design
  change(copy)
  return copy
}
