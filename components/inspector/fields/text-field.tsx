import { classNames } from '@/components/ui/class-names'
import type { DesignPath } from '@/lib/problem'
import type { TermName } from '../glossary'
import { describing, FieldNotes } from './message'
import { Label } from './row'
import { isOptional } from './schema'
import { useDraft } from './use-draft'
import { sentence, useField } from './use-field'

export interface TextInputProps {
  readonly path: DesignPath
  /** The field's whole name, `Memory in prod`; no two fields on the page share one. */
  readonly label: string
  readonly mono?: boolean
  readonly placeholder?: string
  readonly lines?: number
  /** Why a text may not stand here, beside what the schema says: words that follow the label. */
  readonly refuse?: ((text: string) => string | undefined) | undefined
}

/** Free text, taken as it is typed whenever the schema takes it. Empty is null where the schema allows that. */
export function TextInput({ path, label, mono, placeholder, lines, refuse }: TextInputProps) {
  const field = useField(path, label)
  const draft = useDraft({
    value: field.value,
    format: value => (typeof value === 'string' ? value : ''),
    read: text => (text === '' && isOptional(field.design, path) ? null : text),
    refuse(value) {
      const reason = typeof value === 'string' ? refuse?.(value) : undefined
      return field.refuse(value) ?? (reason && sentence(label, reason))
    },
    change: field.type,
    onLeave: field.endGesture,
  })
  const shared = {
    ...describing(field, draft.complaint),
    'aria-label': label,
    placeholder,
    spellCheck: !mono,
    autoComplete: 'off',
    ...draft.control,
  }
  const className = classNames('field', mono && 'mono', shared['aria-invalid'] && 'bad')
  return (
    <>
      {lines ? (
        <textarea {...shared} rows={lines} className={className} />
      ) : (
        <input {...shared} className={className} />
      )}
      <FieldNotes field={field} complaint={draft.complaint} />
    </>
  )
}

/** A text with its label in front. */
export function TextField({
  short,
  term,
  ...props
}: TextInputProps & { readonly short?: string; readonly term?: TermName }) {
  const { help, id } = useField(props.path, props.label)
  return (
    <>
      <Label text={short ?? props.label} help={help} htmlFor={id} term={term} />
      <div className="both">
        <TextInput {...props} />
      </div>
    </>
  )
}
