import { useState } from 'react'
import { lineOfPath } from '@/lib/cfn/line-of-path'
import { partOfPath } from '@/lib/cfn/part-of-path'
import { pathText, type Problem } from '@/lib/problem'
import type { Design } from '@/lib/design/design'
import { useCompiledStore } from '@/stores/compiled-store'
import { useViewStore } from '@/stores/view-store'
import { kinds } from '../kinds'
import { listed } from '@/lib/design/listed'
import { Button } from '../ui/button'
import { Glyph } from '../ui/glyph'
import { OwnCodeNote, ValidatorNote } from './problem-notes'
import { showProblem } from './show-problem'
import { useLines } from './use-lines'

// Each row looks for its line, so that a thousand of them would make every change wait.
const shownAtFirst = 100

/** All problems, those that stop a download first. A click goes to the field. */
export function Problems() {
  const compiled = useCompiledStore(state => state.compiled)
  // The design that the problems are of, whatever has been changed since.
  const design = useCompiledStore(state => state.of)
  const field = useViewStore(state => state.field)
  const lines = useLines()
  const [shown, setShown] = useState(shownAtFirst)
  if (!compiled || !design) return <p className="pane-empty">The first check is on its way.</p>
  const { problems, resourceCount } = compiled
  return (
    <div className="pane-scroll" data-region-start tabIndex={-1}>
      <ul className="problems" aria-label="Problems">
        {problems.slice(0, shown).map((problem, index) => (
          <ProblemRow
            key={`${problem.code} ${pathText(problem.path)} ${index}`}
            problem={problem}
            design={design}
            line={problem.range?.startLine ?? lineOfPath(design, compiled.blocks, lines, problem.path)}
            isShown={field === problem.path}
          />
        ))}
      </ul>
      {problems.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + shownAtFirst)}>
          {`Show more of ${problems.length} problems`}
        </Button>
      )}
      <p className="pane-note">
        {problems.length === 0 && 'No problems. '}
        Checked the design and {resourceCount} resources for{' '}
        {listed(design.environments.map(each => each.name))}. <OwnCodeNote /> <ValidatorNote />
      </p>
    </div>
  )
}

interface ProblemRowProps {
  readonly problem: Problem
  readonly design: Design
  readonly line: number | undefined
  readonly isShown: boolean
}

function ProblemRow({ problem, design, line, isShown }: ProblemRowProps) {
  const { code, severity, message } = problem
  const showLine = useViewStore(state => state.showLine)
  const { headline, rest } = parts(message)
  return (
    <li className={isShown ? `problem ${severity} on` : `problem ${severity}`}>
      <Glyph
        name={{ error: 'error', warning: 'warn', info: 'info' }[severity] as 'error' | 'warn' | 'info'}
      />
      <button type="button" className="problem-text" onClick={() => showProblem(problem)}>
        <span className="sr">{severity}: </span>
        <span className="b">{headline}</span>
        {rest && <span className="t2"> {rest}</span>}
        <span className="problem-place">
          <span className="code">{code}</span> · {place(design, problem)}
        </span>
      </button>
      {line !== undefined && (
        <button type="button" className="btn quiet" onClick={() => showLine(line)}>
          Line {line.toLocaleString('en')}
        </button>
      )}
    </li>
  )
}

/** The sentence up to its fix stands out; what follows says what to do. */
function parts(message: string): { headline: string; rest?: string } {
  const cut = message.search(/[:;] /)
  return cut < 0
    ? { headline: message }
    : { headline: message.slice(0, cut + 1), rest: message.slice(cut + 2) }
}

/** `Function update-item / memory / prod` */
function place(design: Design, { path }: Problem): string {
  const part = partOfPath(design, path)
  const title = part.name === undefined ? kinds[part.kind].title : `${kinds[part.kind].title} ${part.name}`
  const fields = path.slice(1).filter((key): key is string => typeof key === 'string')
  const environment = path[0] === 'environments' ? design.environments[Number(path[1])]?.name : undefined
  const words = fields.map(key => key.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`))
  return (
    [title, ...words].join(' / ') + (environment && part.kind !== 'environment' ? `, ${environment}` : '')
  )
}
