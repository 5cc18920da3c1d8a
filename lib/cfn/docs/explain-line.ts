import { keysAtLine } from '../keys-at-line'
import type { PrintedBlock } from '../print'
import { explain, explainFunctions, type Explanation } from './explain'

/** What a line of a template is. */
export interface LineExplanation {
  /** Nothing for an empty line. */
  readonly what: Explanation | undefined
  /** The functions that it calls; in JSON they are keys, and none is told. */
  readonly calls: readonly Explanation[]
  /** The entry that it belongs to. */
  readonly block: PrintedBlock | undefined
}

/** Explains a line of a template in YAML or in JSON; only the names of the blocks count, not their lines. */
export function explainLine(
  lines: readonly string[],
  blocks: readonly PrintedBlock[],
  line: number,
): LineExplanation {
  const keys = keysAtLine(lines, line)
  const [section, id] = keys
  const block = blocks.find(each => each.section === section && each.id === id)
  return { what: explain(keys, block?.type), calls: explainFunctions(lines[line - 1] ?? ''), block }
}
