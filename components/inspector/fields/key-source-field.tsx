import type { DesignPath } from '@/lib/problem'
import { Label } from './row'
import { SelectInput } from './select-field'
import { TextInput } from './text-field'
import { useField } from './use-field'

const sources: Readonly<Record<string, string>> = {
  path: 'path',
  query: 'query',
  body: 'body',
  caller: 'caller',
  generated: 'new UUID',
}

/** Where a handler takes a key's value from: the kind of place, and the name there. */
export function KeySourceField({
  path,
  label,
  attribute,
}: {
  path: DesignPath
  label: string
  attribute: string | undefined
}) {
  const { help } = useField(path, label)
  const text = (
    <>
      {label}
      {attribute && <code className="under">{attribute}</code>}
    </>
  )
  return (
    <>
      <Label text={text} help={help} />
      <div className="both two">
        <div>
          <SelectInput
            path={[...path, 'from']}
            label={`${label} comes from`}
            name={source => sources[source] ?? String(source)}
          />
        </div>
        <div>
          <TextInput path={[...path, 'name']} label={`${label} is named`} mono />
        </div>
      </div>
    </>
  )
}
