import { createContext, use, useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import type { TermName } from '../glossary'
import { Term } from '../term'

/** Label beside control, line under line. */
export function Rows({ children }: { children: ReactNode }) {
  return <div className="pairs one">{children}</div>
}

const Columns = createContext<readonly string[]>([])

/** Label beside one control for each environment, under a head that marks the shown one. */
export function EnvironmentRows({ children }: { children: ReactNode }) {
  const design = useDesignStore(state => state.design)
  const shown = useViewStore(state => state.environment)
  const names = design.environments.map(each => each.name)
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => showColumn(scroller.current), [shown])
  return (
    <div className={classNames('pairs-scroll', names.length > 2 && 'many')} ref={scroller}>
      <div className="pairs" style={{ '--environments': names.length } as CSSProperties}>
        <span className="lb" />
        {names.map(name => (
          <span key={name} className={classNames('ch', 'clip', name === shown && 'on')}>
            {name}
          </span>
        ))}
        <Columns value={names}>{children}</Columns>
      </div>
    </div>
  )
}

/** Brings the shown environment's column into view where not all fit; the labels stay at the left. */
function showColumn(scroller: HTMLElement | null) {
  const head = scroller?.querySelector<HTMLElement>('.ch.on')
  if (!scroller || !head || scroller.scrollWidth <= scroller.clientWidth) return
  const labels = 100
  const left = head.offsetLeft - scroller.offsetLeft
  if (left - labels < scroller.scrollLeft) scroller.scrollLeft = left - labels
  else if (left + head.offsetWidth > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = left + head.offsetWidth - scroller.clientWidth
}

/** A row of `EnvironmentRows`: one control for each environment, made with its name and position. */
export function EnvironmentRow({
  label,
  help,
  term,
  mono,
  children,
}: {
  label: string
  help: string
  /** The term of AWS that the label is. */
  term?: TermName
  mono?: boolean
  children(environment: string, position: number): ReactNode
}) {
  return (
    <>
      <Label text={label} help={help} term={term} mono={mono} />
      {use(Columns).map((name, position) => (
        <Cell key={name}>{children(name, position)}</Cell>
      ))}
    </>
  )
}

function Cell({ children }: { children: ReactNode }) {
  return children
}

/**
 * A label with its help on hover, or with a term's explanation that has the help in it. The control itself is described by
 * the same words.
 */
export function Label({
  text,
  help,
  htmlFor,
  term,
  mono,
}: {
  text: ReactNode
  help?: string
  htmlFor?: string
  term?: TermName | undefined
  mono?: boolean | undefined
}) {
  const className = classNames('lb', mono && 'mono')
  if (term)
    return (
      <span className={className}>
        <Term name={term} help={help}>
          {text}
        </Term>
      </span>
    )
  const label = htmlFor ? (
    <label className={className} htmlFor={htmlFor}>
      {text}
    </label>
  ) : (
    <span className={className}>{text}</span>
  )
  return help ? (
    <Tooltip text={help} side="left">
      {label}
    </Tooltip>
  ) : (
    label
  )
}
