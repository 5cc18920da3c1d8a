import { setValue } from '@/lib/design/commands/set-value'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { describing, FieldNotes } from './message'
import { refusal } from './schema'
import { useDraft } from './use-draft'
import { sentence, useField } from './use-field'

/** One text for several keys of a record that have the same value: one for every environment. */
export function SharedTextInput({
  path,
  keys,
  label,
}: {
  path: DesignPath
  keys: readonly string[]
  label: string
}) {
  const field = useField(path, label)
  const { apply } = useDesignStore.getState()
  const record = field.value as Readonly<Record<string, string>>
  const first = keys[0] ?? ''
  const draft = useDraft({
    value: record[first] ?? '',
    format: value => value,
    read: text => text,
    refuse(value) {
      const reason = refusal(field.design, [...path, first], value)
      return reason && sentence(label, reason)
    },
    change: value =>
      apply(
        `Set ${label}`,
        design => keys.reduce((next, key) => setValue(next, [...path, key], value), design),
        field.key,
      ),
    onLeave: field.endGesture,
  })
  return (
    <>
      <input
        {...describing(field, draft.complaint)}
        className={draft.complaint === undefined ? 'field mono' : 'field mono bad'}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        {...draft.control}
      />
      <FieldNotes field={field} complaint={draft.complaint} />
    </>
  )
}
