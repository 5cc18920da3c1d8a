import { useCompiledStore } from '@/stores/compiled-store'
import { useLayoutStore } from '@/stores/layout-store'
import { useViewStore } from '@/stores/view-store'
import { Glyph } from '../ui/glyph'

/** How many problems there are, and the way to them. */
export function ProblemCount() {
  const problems = useCompiledStore(state => state.compiled?.problems)
  const showPane = useViewStore(state => state.showPane)
  const setOpen = useLayoutStore(state => state.setOpen)
  if (!problems) return null
  const worst = problems.some(each => each.severity === 'error')
    ? 'error'
    : problems.some(each => each.severity === 'warning')
      ? 'warning'
      : 'ok'
  const glyph = ({ error: 'error', warning: 'warn', ok: 'check' } as const)[worst]
  const text =
    problems.length === 0 ? 'No problems' : count(problems.length, worst === 'ok' ? 'note' : 'problem')
  return (
    <button
      type="button"
      className={`btn quiet problem-count ${worst}`}
      onClick={() => {
        showPane('problems')
        setOpen('pane', true)
      }}
    >
      <Glyph name={glyph} />
      <span>{text}</span>
    </button>
  )
}

function count(number: number, noun: string) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
