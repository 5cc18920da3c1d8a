import { print } from '../cfn/print'
import { compareDesigns, type Comparison } from '../check/change/compare-designs'
import type { Design } from '../design/design'
import { templateOf } from './template-of'

/** Two designs side by side, and their templates in YAML; empty for a design that its errors leave none. */
export interface Compared extends Comparison {
  readonly before: string
  readonly after: string
}

/** Compares two designs and what they compile to. Plain data, so that it crosses from a worker. */
export function compare(before: Design, after: Design): Compared {
  const [older, newer] = [templateOf(before), templateOf(after)]
  const templates = older && newer && { before: older, after: newer }
  return {
    ...compareDesigns(before, after, templates),
    before: older ? print(older).text : '',
    after: newer ? print(newer).text : '',
  }
}
