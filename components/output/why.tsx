import { firstLine } from '@/lib/cfn/printed-blocks'
import type { ReactNode } from 'react'
import type { PrintedBlock } from '@/lib/cfn/print'
import { useViewStore } from '@/stores/view-store'
import { laterComponent } from '../ui/later'
import { reasonOf } from './reason'
import { requirementTitles } from './requirement-titles'
import { typeWord } from './type-words'

const LineDocs = laterComponent(async () => (await import('./line-docs')).LineDocs)

interface WhyProps {
  /** The block that is asked about; none for the head of the template. */
  readonly block: PrintedBlock | undefined
  /** The line that is asked about; none where a part is. */
  readonly line: number | undefined
  /** Whether somebody asked for the line, by a click or by Enter, and did not just pass it. */
  readonly isAsked: boolean
  /** All blocks of the part that made it. */
  readonly own: readonly PrintedBlock[]
  readonly lines: readonly string[]
  readonly children?: ReactNode
}

/** Why these lines are there: who made them, which requirements they serve, and where the rest of the part is. */
export function Why({ block, line, isAsked, own, lines, children }: WhyProps) {
  const explained = line ?? (block && firstLine(lines, block))
  return (
    <aside className="why" aria-label="Why these lines">
      {children}
      {explained !== undefined && (
        <>
          <h2>{linesText(block ? firstLine(lines, block) : explained, block?.to ?? explained)}</h2>
          <LineDocs lines={lines} line={explained} isAsked={isAsked} />
        </>
      )}
      {block && <Reason block={block} own={own} lines={lines} />}
      {explained === undefined && (
        <>
          <h2>Every line has a reason</h2>
          <p className="t2">Select a part, or a line of the template, to see who made it and what for.</p>
        </>
      )}
    </aside>
  )
}

function Reason({ block, own, lines }: Pick<WhyProps, 'own' | 'lines'> & { block: PrintedBlock }) {
  const showLine = useViewStore(state => state.showLine)
  const showPane = useViewStore(state => state.showPane)
  const showRequirement = useViewStore(state => state.showRequirement)
  const { maker, says } = reasonOf(lines, block)
  return (
    <>
      <p className="t2">
        Made by <b>{maker}</b>. {says}
      </p>
      {block.origin.requirements.length > 0 && (
        <ul className="acc" aria-label="Requirements">
          {block.origin.requirements.map(id => (
            <li key={id} className="t2">
              <button
                type="button"
                className="chip req"
                onClick={() => {
                  showRequirement(id)
                  showPane('requirements')
                }}
              >
                {id}
              </button>{' '}
              {requirementTitles[id]}
            </li>
          ))}
        </ul>
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

/** `Line 7`, `Lines 1,200 to 1,240` */
function linesText(from: number, to: number): string {
  const [first, last] = [from, to].map(each => each.toLocaleString('en'))
  return from === to ? `Line ${first}` : `Lines ${first} to ${last}`
}
