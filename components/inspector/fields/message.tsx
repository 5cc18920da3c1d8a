import { Glyph } from '@/components/ui/glyph'
import { classNames } from '@/components/ui/class-names'
import { pathText, type DesignPath, type Problem } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { fixOf } from '../fixes'
import { useProblems, type Field } from './use-field'

/** What is said of a control; one of no single value of the design has its id alone. */
type Described = Pick<Field, 'id'> & Partial<Pick<Field, 'key' | 'help' | 'problems'>>

/** The attributes that tie a control to its help and to what is wrong with it. */
export function describing({ id, key, help, problems = [] }: Described, complaint: string | undefined) {
  const isWrong = complaint !== undefined || problems.some(each => each.severity === 'error')
  const ids = [help && `${id}-help`, (complaint !== undefined || problems.length > 0) && `${id}-message`]
  return {
    id,
    'data-path': key,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': ids.filter(Boolean).join(' ') || undefined,
  }
}

/** Under a control: what is wrong with its text, or the problems of its value; and its help for those who listen. */
export function FieldNotes({
  field: { id, help, problems = [] },
  complaint,
  proposal,
}: {
  field: Described
  complaint?: string | undefined
  /** One click that makes the text right. */
  proposal?: { readonly label: string; take(): void } | undefined
}) {
  return (
    <>
      {help && (
        <span className="sr" id={`${id}-help`}>
          {help}
        </span>
      )}
      {(complaint !== undefined || problems.length > 0) && (
        <div className="field-message" id={`${id}-message`}>
          {complaint !== undefined ? (
            <p className="error">
              {complaint}
              {proposal && (
                <button type="button" className="b" onClick={proposal.take}>
                  {proposal.label}
                </button>
              )}
            </p>
          ) : (
            <ProblemSentences problems={problems} />
          )}
        </div>
      )}
    </>
  )
}

/** The sentences of problems, one under the other, each with its fix where there is exactly one. */
export function ProblemSentences({ problems }: { problems: readonly Problem[] }) {
  return problems.slice(0, 3).map(each => (
    <p key={`${each.code} ${each.message}`} className={classNames(each.severity)}>
      <Glyph
        name={each.severity === 'error' ? 'error' : each.severity === 'warning' ? 'warn' : 'info'}
        small
      />
      {each.message}
      <FixButton problem={each} />
    </p>
  ))
}

function FixButton({ problem }: { problem: Problem }) {
  const design = useDesignStore(state => state.design)
  const fix = fixOf(design, problem)
  if (!fix) return null
  return (
    <button
      type="button"
      className="b"
      // The box above the form has a button of the same words.
      aria-label={`${fix.label}, here`}
      onClick={() => useDesignStore.getState().apply(fix.label, fix.command)}
    >
      {fix.label}
    </button>
  )
}

/** The problems of a list or a group as a whole; those beneath it stand with their fields. */
export function GroupProblems({ path }: { path: DesignPath }) {
  const key = pathText(path)
  const problems = useProblems(path).filter(each => pathText(each.path) === key)
  if (problems.length === 0) return null
  return (
    <div className="field-message">
      <ProblemSentences problems={problems} />
    </div>
  )
}
