import type { Design } from '@/lib/design/design'
import { isFree } from '@/lib/design/free-name'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { describing, FieldNotes } from './message'
import { Label } from './row'
import { useDraft } from './use-draft'
import { useField } from './use-field'

export interface NameFieldProps {
  readonly path: DesignPath
  readonly label: string
  readonly short: string
  /** The names of the others. */
  readonly taken: readonly string[]
  /** What is named: `index`. */
  readonly kind: string
  rename(design: Design, to: string): Design
}

/** A name that others refer to: taken at Enter and on leaving the field, and never one that another has. */
export function NameField({ path, label, short, taken, kind, rename }: NameFieldProps) {
  const field = useField(path, 'The name')
  const draft = useDraft({
    value: field.value as string,
    format: String,
    read: text => text.trim(),
    refuse: value =>
      field.refuse(value) ??
      (isFree(String(value), taken) ? undefined : `Another ${kind} is called ${String(value)}.`),
    change: value =>
      useDesignStore
        .getState()
        .apply(`Rename ${kind} ${String(field.value)} to ${String(value)}`, design =>
          rename(design, String(value)),
        ),
    when: 'left',
  })
  const attributes = describing(field, draft.complaint)
  return (
    <>
      <Label text={short} help={field.help} htmlFor={field.id} />
      <div className="both">
        <input
          {...attributes}
          aria-label={label}
          className={attributes['aria-invalid'] ? 'field mono bad' : 'field mono'}
          autoComplete="off"
          spellCheck={false}
          {...draft.control}
        />
        <FieldNotes field={field} complaint={draft.complaint} />
      </div>
    </>
  )
}
