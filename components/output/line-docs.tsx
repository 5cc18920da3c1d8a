import { explainLine } from '@/lib/cfn/docs/explain-line'
import type { Explanation } from '@/lib/cfn/docs/explain'
import { useMemo } from 'react'
import { useCompiledStore } from '@/stores/compiled-store'

interface LineDocsProps {
  readonly lines: readonly string[]
  readonly line: number
  /** Whether it is said aloud as well: a cursor that only passes a line says nothing. */
  readonly isAsked: boolean
}

const none: readonly never[] = []

/** What a line of the template is, what the functions in it do, and where AWS documents them. */
export function LineDocs({ lines, line, isAsked }: LineDocsProps) {
  const blocks = useCompiledStore(state => state.compiled?.blocks) ?? none
  const { what, calls } = useMemo(() => explainLine(lines, blocks, line), [lines, blocks, line])
  return (
    <>
      <p role="status" className="sr">
        {isAsked && what && `${what.name}. ${what.says}`}
      </p>
      {what ? <Doc explanation={what} /> : <p className="t2">An empty line.</p>}
      {calls.map(each => (
        <Doc key={each.name} explanation={each} />
      ))}
    </>
  )
}

function Doc({ explanation: { name, says, address } }: { explanation: Explanation }) {
  return (
    <p className="t2 line-doc">
      <b className="mono">{name}</b> {says}{' '}
      <a href={address} target="_blank" rel="noopener" aria-label={`AWS documentation of ${name}`}>
        AWS documentation
      </a>
    </p>
  )
}
