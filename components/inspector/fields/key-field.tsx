import { IconButton } from '@/components/ui/icon-button'
import type { DesignPath } from '@/lib/problem'
import type { TermName } from '../glossary'
import { Label } from './row'
import { SelectInput } from './select-field'
import { TextInput } from './text-field'
import { useField } from './use-field'

const types: Readonly<Record<string, string>> = { S: 'string', N: 'number', B: 'binary' }

/** A key attribute: its name and its type. */
export function KeyField({
  path,
  label,
  short = label,
  term,
  onRemove,
}: {
  path: DesignPath
  /** The field's whole name; `short` stands before it. */
  label: string
  short?: string
  term?: TermName
  onRemove?(): void
}) {
  const { help } = useField(path, label)
  return (
    <>
      <Label text={short} help={help} term={term} />
      <div className="both key">
        <div className="grow">
          <TextInput path={[...path, 'name']} label={label} mono />
        </div>
        <div className="key-type">
          <SelectInput
            path={[...path, 'type']}
            label={`Type of ${label}`}
            name={type => types[type] ?? String(type)}
          />
        </div>
        {onRemove && <IconButton glyph="x" small label={`Remove ${label}`} onClick={onRemove} />}
      </div>
    </>
  )
}
