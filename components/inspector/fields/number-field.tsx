import { classNames } from '@/components/ui/class-names'
import type { DesignPath } from '@/lib/problem'
import type { TermName } from '../glossary'
import { describing, FieldNotes } from './message'
import { Label } from './row'
import { isOptional, limitsAt } from './schema'
import { useDraft } from './use-draft'
import { useField } from './use-field'

export interface NumberInputProps {
  readonly path: DesignPath
  readonly label: string
  readonly unit?: string
  /** What an empty field says, where the schema allows one. */
  readonly placeholder?: string
}

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** A number with its unit inside. Text that the schema refuses stays in the field alone. */
export function NumberInput({ path, label, unit, placeholder }: NumberInputProps) {
  const field = useField(path, label)
  const draft = useDraft({
    value: field.value,
    format: value => (typeof value === 'number' ? String(value) : ''),
    read: text => readNumber(text, isOptional(field.design, path)),
    refuse: field.refuse,
    change: field.type,
    onLeave: field.endGesture,
  })
  const near = draft.complaint === undefined ? undefined : nearest(draft.text, limitsAt(field.design, path))
  const attributes = describing(field, draft.complaint)
  return (
    <>
      <span className={classNames('field', attributes['aria-invalid'] && 'bad')}>
        <input
          {...attributes}
          aria-label={label}
          inputMode="decimal"
          autoComplete="off"
          placeholder={placeholder}
          {...draft.control}
        />
        {unit && <span className="u">{unit}</span>}
      </span>
      <FieldNotes
        field={field}
        complaint={draft.complaint}
        proposal={
          near === undefined
            ? undefined
            : { label: `Set ${grouped.format(near)}`, take: () => draft.replace(String(near)) }
        }
      />
    </>
  )
}

/** A number with its label in front. */
export function NumberField({
  short,
  term,
  ...props
}: NumberInputProps & { readonly short?: string; readonly term?: TermName }) {
  const { help, id } = useField(props.path, props.label)
  return (
    <>
      <Label text={short ?? props.label} help={help} htmlFor={id} term={term} />
      <div className="both">
        <NumberInput {...props} />
      </div>
    </>
  )
}

/** The number that a text is; NaN for one that is none. Empty is null where that is allowed, else undefined. */
export function readNumber(text: string, isEmptyAllowed: boolean): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return isEmptyAllowed ? null : undefined
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN
}

function nearest(text: string, limits: { min: number; max: number } | undefined): number | undefined {
  const value = readNumber(text, false)
  if (!limits || value === undefined || value === null || Number.isNaN(value)) return undefined
  return value < limits.min ? limits.min : value > limits.max ? limits.max : undefined
}
