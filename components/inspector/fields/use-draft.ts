import { useState, type KeyboardEvent } from 'react'
import { isSame } from '@/lib/design/commands/set-value'

interface Draft {
  readonly text: string
  /** The value in the design that the text was typed over. Another one (an undo) makes the text void. */
  readonly over: unknown
  readonly complaint?: string
}

export interface DraftOptions<T> {
  readonly value: T
  format(value: T): string
  read(text: string): unknown
  refuse(value: unknown): string | undefined
  /** Takes a value that is not refused. */
  change(value: unknown): void
  /** When a value is taken: as it is typed, or at Enter and on leaving, for names that others refer to. */
  readonly when?: 'typed' | 'left'
  /** Keeps the text as it was typed after leaving: another height under the pointer would swallow a click. */
  readonly keepsText?: boolean
  onLeave?(): void
}

/**
 * What a person types, kept here while the schema refuses it: the design has only values that it takes. Escape gives the
 * text up.
 */
export function useDraft<T>({
  value,
  format,
  read,
  refuse,
  change,
  when = 'typed',
  keepsText = false,
  onLeave,
}: DraftOptions<T>) {
  const [draft, setDraft] = useState<Draft>()
  const valid = draft && isSame(draft.over, value) ? draft : undefined

  function take(text: string, isLeaving: boolean) {
    const next = read(text)
    const complaint = refuse(next)
    if (complaint !== undefined) return setDraft({ text, over: value, complaint })
    if (when === 'left' && !isLeaving) return setDraft({ text, over: value })
    setDraft(isLeaving ? undefined : { text, over: next })
    change(next)
  }

  const text = valid?.text ?? format(value)
  return {
    text,
    complaint: valid?.complaint,
    /** Takes a value as if it had been typed, a proposed one for instance. */
    replace: (next: string) => take(next, true),
    /** The attributes of the control that the text is typed into. */
    control: {
      value: text,
      onChange: (event: { target: { value: string } }) => take(event.target.value, false),
      onBlur() {
        if (valid && valid.complaint === undefined && !keepsText) take(valid.text, true)
        onLeave?.()
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (event.key === 'Enter' && when === 'left' && valid && valid.complaint === undefined)
          take(valid.text, true)
        if (event.key === 'Escape' && valid) {
          event.stopPropagation()
          setDraft(undefined)
        }
      },
    },
  }
}
