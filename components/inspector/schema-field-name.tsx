import { useId } from 'react'
import { describing, FieldNotes } from './fields/message'
import { Label } from './fields/row'
import { useDraft } from './fields/use-draft'
import { renameField } from './schema-edits'
import { type JsonObject, type SchemaField } from './schema-fields'

// Names that JavaScript itself uses: no design that is read may have them as a key.
const forbidden = ['__proto__', 'constructor', 'prototype']

/** More than any field has; forms and sentences hold the name. */
const longestName = 100

/** The name of a body's field, taken at Enter and on leaving. */
export function SchemaFieldName({
  field,
  name,
  taken,
  change,
}: {
  field: SchemaField
  name: string
  taken: readonly string[]
  change(label: string, next: (schema: JsonObject) => JsonObject): void
}) {
  const id = useId()
  const draft = useDraft({
    value: name,
    format: String,
    read: text => text,
    refuse(value) {
      if (value === '') return 'A field must have a name.'
      if (String(value).length > longestName) return `A name must have at most ${longestName} characters.`
      if (forbidden.includes(String(value))) return `No field may be called ${String(value)}.`
      return taken.includes(String(value)) ? `Another field is called ${String(value)}.` : undefined
    },
    change: value =>
      change(`Rename ${field.title} to ${String(value)}`, before =>
        renameField(before, field, String(value)),
      ),
    when: 'left',
  })
  return (
    <>
      <Label text="Name" htmlFor={id} />
      <div className="both">
        <input
          {...describing({ id }, draft.complaint)}
          aria-label={`Name of ${field.title}`}
          className={draft.complaint === undefined ? 'field mono' : 'field mono bad'}
          autoComplete="off"
          spellCheck={false}
          {...draft.control}
        />
        <FieldNotes field={{ id }} complaint={draft.complaint} />
      </div>
    </>
  )
}
