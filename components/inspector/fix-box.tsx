import { partOfPath } from '@/lib/cfn/part-of-path'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Glyph } from '@/components/ui/glyph'
import { partKey, type Part } from '@/lib/cfn/origin'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { useProblems } from './fields/use-field'
import { fixOf } from './fixes'

/** The first problem of a part, above its form, with its fix; and how many more there are. */
export function FixBox({ part }: { part: Part }) {
  const design = useDesignStore(state => state.design)
  const problems = useProblems([]).filter(
    each => each.severity !== 'info' && partKey(partOfPath(design, each.path)) === partKey(part),
  )
  const [first] = problems
  if (!first || part.kind === 'design') return null
  const { title, rest } = parts(first.message)
  const fix = fixOf(design, first)
  return (
    <div className={classNames('fixbox', first.severity !== 'error' && 'warning')}>
      <div className="tt">
        <Glyph name={first.severity === 'error' ? 'error' : 'warn'} />
        <span>{title}</span>
      </div>
      {rest && <p className="rest">{rest}</p>}
      <div className="do">
        {fix && (
          <Button look="solid" onClick={() => useDesignStore.getState().apply(fix.label, fix.command)}>
            {fix.label}
          </Button>
        )}
        <Button
          look={fix ? 'quiet' : 'line'}
          onClick={() => useViewStore.getState().select(part, [...first.path])}
        >
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
