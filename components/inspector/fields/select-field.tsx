import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import type { Part } from '@/lib/cfn/origin'
import type { DesignPath } from '@/lib/problem'
import { useViewStore } from '@/stores/view-store'
import type { TermName } from '../glossary'
import { describing, FieldNotes } from './message'
import { Label } from './row'
import { isOptional, optionsAt } from './schema'
import { useField } from './use-field'

export interface SelectInputProps {
  readonly path: DesignPath
  readonly label: string
  readonly mono?: boolean
  /** The options where the schema lists none, such as the names of tables. */
  readonly options?: readonly (string | number)[]
  /** What an option is called; its value when left out. */
  name?(option: string | number): string
  /** What the empty choice is called, where the schema allows one. */
  readonly none?: string
  /** How a choice changes the design, where more follows from it than one value. */
  choose?(value: string | number | null): void
}

/** One of a list. A value that the list lacks (a table that is gone) is shown, so that it can be seen and mended. */
export function SelectInput({ path, label, mono, options, name = String, none, choose }: SelectInputProps) {
  const field = useField(path, label)
  const offered = options ?? optionsAt(field.design, path)
  const value = field.value as string | number | null | undefined
  const isMissing = value !== null && value !== undefined && !offered.includes(value)
  const attributes = describing(field, undefined)
  return (
    <>
      <select
        {...attributes}
        aria-label={label}
        className={classNames('field', 'select', mono && 'mono', attributes['aria-invalid'] && 'bad')}
        value={value ?? ''}
        onChange={event => {
          const chosen = offered.find(each => String(each) === event.target.value) ?? null
          if (choose) choose(chosen)
          else field.set(chosen)
        }}
      >
        {(none !== undefined || isOptional(field.design, path)) && <option value="">{none ?? 'none'}</option>}
        {isMissing && <option value={value}>{`${name(value)} (missing)`}</option>}
        {offered.map(option => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
      <FieldNotes field={field} />
    </>
  )
}

/** A choice with its label in front. */
export function SelectField({
  short,
  jump,
  term,
  ...props
}: SelectInputProps & { readonly short?: string; readonly jump?: Part; readonly term?: TermName }) {
  const { help, id } = useField(props.path, props.label)
  return (
    <>
      <Label text={short ?? props.label} help={help} htmlFor={id} term={term} />
      <div className="both key">
        <div className="grow">
          <SelectInput {...props} />
        </div>
        {jump && (
          <IconButton
            glyph="jump"
            small
            label={`Show ${jump.name ?? jump.kind}`}
            onClick={() => useViewStore.getState().select(jump)}
          />
        )}
      </div>
    </>
  )
}
