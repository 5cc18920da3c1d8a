import type { DesignPath } from '@/lib/problem'
import { describing, FieldNotes } from './fields/message'
import { readNumber } from './fields/number-field'
import { Label } from './fields/row'
import { useDraft } from './fields/use-draft'
import { useField } from './fields/use-field'

type Kind = 'text' | 'number' | 'count' | 'texts' | 'numbers'

const expected: Readonly<Record<Kind, string>> = {
  text: 'text',
  number: 'a number',
  count: 'a whole number from 0',
  texts: 'texts with a comma between them',
  numbers: 'numbers with a comma between them',
}

/** The value of a keyword of JSON Schema. An empty field takes the keyword away. */
export function KeywordField({
  at,
  label,
  short,
  kind,
  placeholder,
}: {
  at: DesignPath
  label: string
  short: string
  kind: Kind
  placeholder?: string
}) {
  const field = useField(at, label)
  const draft = useDraft({
    value: field.value,
    format: formatKeyword,
    read: text => (text.trim() === '' ? undefined : readKeyword(text, kind)),
    refuse: value => (value === null ? `${label} must be ${expected[kind]}.` : undefined),
    change: field.type,
    onLeave: field.endGesture,
  })
  const attributes = describing(field, draft.complaint)
  return (
    <>
      <Label text={short} htmlFor={field.id} />
      <div className="both">
        <input
          {...attributes}
          aria-label={label}
          className={attributes['aria-invalid'] ? 'field bad' : 'field'}
          inputMode={kind === 'number' || kind === 'count' ? 'decimal' : 'text'}
          autoComplete="off"
          spellCheck={kind === 'text'}
          placeholder={placeholder}
          {...draft.control}
        />
        <FieldNotes field={field} complaint={draft.complaint} />
      </div>
    </>
  )
}

function formatKeyword(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The value that a text means; null where it means none. */
export function readKeyword(text: string, kind: Kind): unknown {
  if (kind === 'text') return text
  if (kind === 'number' || kind === 'count') {
    const value = numberOf(text)
    return value !== null && (kind === 'number' || /^\d+$/.test(text.trim())) ? value : null
  }
  const parts = text.split(',').flatMap(each => each.trim() || [])
  const values: (string | number | null)[] = kind === 'texts' ? parts : parts.map(numberOf)
  return values.length === 0 || values.includes(null) ? null : [...new Set(values)]
}

function numberOf(text: string): number | null {
  const value = readNumber(text, false)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
