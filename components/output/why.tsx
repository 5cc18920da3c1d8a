import { firstLine } from '@/lib/cfn/printed-blocks'
import type { ReactNode } from 'react'
import type { Part } from '@/lib/cfn/origin'
import type { PrintedBlock } from '@/lib/cfn/print'
import { useViewStore } from '@/stores/view-store'
import { kinds } from '../kinds'
import { requirementTitles } from './requirement-titles'
import { typeWord } from './type-words'

interface WhyProps {
  /** The block that is asked about; none for the head of the template. */
  readonly block: PrintedBlock | undefined
  /** All blocks of the selected part. */
  readonly own: readonly PrintedBlock[]
  readonly lines: readonly string[]
  readonly children?: ReactNode
}

/** Why these lines are there: who made them, which requirements they serve, and where the rest of the part is. */
export function Why({ block, own, lines, children }: WhyProps) {
  return (
    <aside className="why" aria-label="Why these lines">
      {children}
      {block ? (
        <Reason block={block} own={own} lines={lines} />
      ) : (
        <>
          <h2>Every line has a reason</h2>
          <p className="t2">Select a part, or a line of the template, to see who made it and what for.</p>
        </>
      )}
    </aside>
  )
}

function Reason({ block, own, lines }: WhyProps & { block: PrintedBlock }) {
  const showLine = useViewStore(state => state.showLine)
  const showPane = useViewStore(state => state.showPane)
  const showRequirement = useViewStore(state => state.showRequirement)
  const start = firstLine(lines, block)
  const comment = lines[block.from - 1]?.trim()
  const reason = comment?.startsWith('# ') ? sentence(comment.slice(2), block.origin.part.name) : undefined
  return (
    <>
      <h2>
        {start === block.to ? `Line ${number(start)}` : `Lines ${number(start)} to ${number(block.to)}`}
      </h2>
      <p className="t2">
        Made by <b>{partName(block.origin.part)}</b>. {reason}
      </p>
      {block.origin.requirements.length > 0 && (
        <div className="acc">
          {block.origin.requirements.map(id => (
            <button
              key={id}
              type="button"
              className="chip req"
              title={requirementTitles[id]}
              onClick={() => {
                showRequirement(id)
                showPane('requirements')
              }}
            >
              {id}
            </button>
          ))}
        </div>
      )}
      <ul className="lines">
        {together(own).map(blocks => {
          const first = blocks[0]
          if (!first) return null
          const at = firstLine(lines, first)
          const isCurrent = blocks.includes(block)
          return (
            <li key={`${first.section}/${first.id}`}>
              <button
                type="button"
                className={isCurrent ? 'on' : undefined}
                aria-current={isCurrent || undefined}
                onClick={() => showLine(at)}
              >
                <span className="clip">{typeWord(first, blocks.length)}</span>
                <span className="n">{at}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Blocks of one type in one list entry, at the place of the first. */
function together(blocks: readonly PrintedBlock[]): PrintedBlock[][] {
  const groups = new Map<string, PrintedBlock[]>()
  for (const block of blocks) {
    const key = block.type ?? block.section
    groups.set(key, [...(groups.get(key) ?? []), block])
  }
  return [...groups.values()]
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

function number(value: number): string {
  return value.toLocaleString('en')
}
