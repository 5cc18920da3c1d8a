import { useId, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'

export interface SectionProps {
  readonly title: string
  /** A quiet fact at the right, a count for instance. */
  readonly aside?: ReactNode
  /** A button at the right, with a plus. */
  readonly add?: { readonly label: string; readonly text: string; onClick(): void } | undefined
  /** Any other control at the right. */
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** A part of a form under a heading, divided from the others by a line. */
export function Section({ title, aside, add, action, children }: SectionProps) {
  const id = useId()
  return (
    <section className="sec" aria-labelledby={id}>
      <div className="h">
        <h3 id={id}>{title}</h3>
        {aside && <span className="aside">{aside}</span>}
        {add && (
          <Button look="quiet" glyph="plus" aria-label={add.label} onClick={add.onClick}>
            {add.text}
          </Button>
        )}
        {action}
      </div>
      {children}
    </section>
  )
}

/** A line that opens: an index, a rule of the WAF. The browser keeps whether it is open. */
export function Folder({
  title,
  aside,
  open = false,
  children,
}: {
  title: ReactNode
  aside?: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="folder" open={open}>
      <summary>
        <Glyph name="chevr" small />
        <span className="grow clip">{title}</span>
        {aside && <span className="aside">{aside}</span>}
      </summary>
      <div className="folder-body">{children}</div>
    </details>
  )
}
