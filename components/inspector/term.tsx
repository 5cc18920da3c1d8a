import { Popover } from 'radix-ui'
import type { KeyboardEvent, ReactNode } from 'react'
import { useFloatContainer } from '@/components/ui/use-float-container'
import { glossary, type TermName } from './glossary'

/** A term of AWS with its explanation a click away; Esc closes it. */
export function Term({
  name,
  help,
  children,
}: {
  name: TermName
  /** What the schema says about the field that the term labels. */
  help?: string | undefined
  children: ReactNode
}) {
  const container = useFloatContainer()
  const { title, text, href } = glossary[name]
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        {/* No button element: the fieldset of a design that can only be looked at would disable it. */}
        <span role="button" tabIndex={0} className="term" onKeyDown={press}>
          {children}
        </span>
      </Popover.Trigger>
      <Popover.Portal container={container}>
        <Popover.Content
          className="popover term-text"
          aria-label={title}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          <p className="b">{title}</p>
          <p>{text}</p>
          {help && <p>{help}</p>}
          <a href={href} target="_blank" rel="noreferrer">
            AWS documentation
          </a>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function press(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}
