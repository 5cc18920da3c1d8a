import type { Part } from '@/lib/cfn/origin'
import { canBeCopied, type CopiedPart } from '@/lib/design/commands/copy-parts'
import { list } from '@/lib/design/effects'
import { kinds } from './kinds'

/** Which of some parts can be copied, and what is said of the others. */
export function whatCanBeCopied(parts: readonly Part[]): {
  readonly copied: readonly (Part & CopiedPart)[]
  readonly words: readonly string[]
} {
  const left = parts.filter(each => !canBeCopied(each)).map(each => each.name ?? kinds[each.kind].title)
  return {
    copied: parts.filter(canBeCopied),
    words:
      left.length === 0
        ? []
        : [`${list(left)} cannot be copied: only routes, functions, tables and secrets can.`],
  }
}
