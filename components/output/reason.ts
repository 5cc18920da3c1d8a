import type { Part } from '@/lib/cfn/origin'
import type { PrintedBlock } from '@/lib/cfn/print'
import { kinds } from '../kinds'

/** Why a block is in the template: what made it, and its comment as a sentence, where it has one. */
export function reasonOf(lines: readonly string[], { from, origin: { part } }: PrintedBlock) {
  const comment = lines[from - 1]?.trim()
  const says = comment?.startsWith('# ') ? sentence(comment.slice(2), part.name) : undefined
  return { maker: partName(part), says }
}

function partName(part: Part): string {
  return part.name ?? (part.kind === 'design' ? 'the design' : `the ${noun(kinds[part.kind].title)}`)
}

function noun(title: string): string {
  return /^[A-Z]{2}|^X-Ray|^AWS/.test(title) ? title : title.toLowerCase()
}

/** The comment of a block as a sentence; it need not name the part again. */
function sentence(comment: string, name: string | undefined): string {
  const text =
    name !== undefined && comment.startsWith(`${name}: `) ? comment.slice(name.length + 2) : comment
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.')
}
