import { Dialog as Radix } from 'radix-ui'
import { useRef, type ReactNode, type RefObject } from 'react'
import { Glyph } from './glyph'
import { useReturnedFocus } from './use-returned-focus'

export interface DialogProps {
  readonly open: boolean
  onClose(): void
  readonly title: string
  /** One or two sentences under the title; they describe the dialog to a screen reader. */
  readonly description?: ReactNode
  /** 340 confirms, 560 is the share dialog, 928 a gallery. */
  readonly width?: number
  readonly top?: number
  /** Gets the focus first: the primary action, or Keep where the primary action deletes. */
  readonly focus?: RefObject<HTMLElement | null>
  readonly children?: ReactNode
  readonly footer?: ReactNode
}

/** A modal dialog: Esc, a click beside it and the cross close it. */
export function Dialog(props: DialogProps) {
  const content = useRef<HTMLDivElement>(null)
  const { remember, giveBack } = useReturnedFocus()
  const { open, onClose, title, description, width = 560, top = 132, focus, children, footer } = props
  return (
    <Radix.Root open={open} onOpenChange={isOpen => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content
          ref={content}
          className="dialog"
          style={{ width, top }}
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={event => {
            event.preventDefault()
            remember()
            ;(focus?.current ?? content.current)?.focus()
          }}
          onCloseAutoFocus={giveBack}
        >
          <div className="dialog-head">
            <Radix.Title asChild>
              <h2>{title}</h2>
            </Radix.Title>
            <Radix.Close asChild>
              {/* Without a tooltip: Esc would close that first. */}
              <button type="button" className="btn quiet icon" aria-label="Close">
                <Glyph name="x" />
              </button>
            </Radix.Close>
          </div>
          {description && <Radix.Description className="dialog-description">{description}</Radix.Description>}
          {children && <div className="dialog-body">{children}</div>}
          {footer && <div className="dialog-foot">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
