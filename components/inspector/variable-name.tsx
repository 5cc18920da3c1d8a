import { setValue } from '@/lib/design/commands/set-value'
import { pathText, type DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { describing, FieldNotes } from './fields/message'
import { useDraft } from './fields/use-draft'
import { sentence, useField } from './fields/use-field'

/** The name of a variable as a field over the whole row; Enter or leaving it takes the name. */
export function VariableName({
  path,
  taken,
  onDone,
}: {
  path: DesignPath
  taken: readonly string[]
  onDone(): void
}) {
  const field = useField(path, 'The name')
  const draft = useDraft({
    value: field.value as string,
    format: String,
    read: text => text.trim(),
    refuse: value =>
      field.refuse(value) ??
      (taken.includes(value as string)
        ? sentence('', `Another variable is called ${String(value)}`)
        : undefined),
    change: value =>
      useDesignStore
        .getState()
        .apply(`Rename variable ${String(field.value)} to ${String(value)}`, design =>
          setValue(design, path, value),
        ),
    when: 'left',
  })
  return (
    <div className="all">
      <input
        {...describing(field, draft.complaint)}
        className={draft.complaint === undefined ? 'field mono' : 'field mono bad'}
        aria-label={`Name of variable ${String(field.value)}`}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        {...draft.control}
        onFocus={event => event.target.select()}
        onBlur={() => {
          draft.control.onBlur()
          onDone()
        }}
        onKeyDown={event => {
          draft.control.onKeyDown(event)
          if (event.key !== 'Escape' && (event.key !== 'Enter' || draft.complaint !== undefined)) return
          onDone()
          focusValue(path)
        }}
      />
      <FieldNotes field={field} complaint={draft.complaint} />
    </div>
  )
}

/** After the name comes the value. */
function focusValue(path: DesignPath) {
  const values = pathText([...path.slice(0, -1), 'values'])
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-path^="${CSS.escape(values)}"]`)?.focus(),
  )
}
