import { partOfPath } from '@/components/part-of-path'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Glyph } from '@/components/ui/glyph'
import { partKey, type Part } from '@/lib/cfn/origin'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { useProblems } from './fields/use-field'

/** The first problem of a part, above its form, and how many more there are. */
export function FixBox({ part }: { part: Part }) {
  const design = useDesignStore(state => state.design)
  const problems = useProblems([]).filter(
    each => each.severity !== 'info' && partKey(partOfPath(design, each.path)) === partKey(part),
  )
  const first = problems[0]
  const show = useViewStore(state => state.select)
  if (!first || part.kind === 'design') return null
  const { title, rest } = parts(first.message)
  return (
    <div className={classNames('fixbox', first.severity !== 'error' && first.severity)}>
      <div className="tt">
        <Glyph name={first.severity === 'error' ? 'error' : first.severity === 'warning' ? 'warn' : 'info'} />
        <span>{title}</span>
      </div>
      {rest && <p className="rest">{rest}</p>}
      <div className="do">
        <Button look="line" onClick={() => show(part, [...first.path])}>
          Show the field
        </Button>
        {problems.length > 1 && (
          <Button look="quiet" onClick={() => useViewStore.getState().showPane('problems')}>
            {`${problems.length - 1} more`}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What is wrong, and what follows from it: the message up to its first `, so` or semicolon, and the rest. */
function parts(message: string): { title: string; rest: string } {
  const [, title = message, so = '', rest = ''] = /^(.*?)(?:, (so )|; )(.*)$/s.exec(message) ?? []
  const sentence = so + rest
  return rest === ''
    ? { title: message, rest: '' }
    : { title: `${title}.`, rest: sentence.charAt(0).toUpperCase() + sentence.slice(1) }
}
