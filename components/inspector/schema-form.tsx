import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { setValue } from '@/lib/design/commands/set-value'
import { listed } from '@/lib/design/listed'
import { valueAt } from '@/lib/design/value-at'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { GroupProblems } from './fields/message'
import { SchemaFieldForm } from './schema-field-form'
import { addField, refuseOthers } from './schema-edits'
import {
  hiddenKeywords,
  isObject,
  isObjectSchema,
  refusesOtherFields,
  schemaFields,
  type JsonObject,
} from './schema-fields'

const shownAtFirst = 30

/** The fields of a body's schema, one a line that opens. The text beside it stays the truth: what is not shown here stays. */
export function SchemaForm({ path, schema }: { path: DesignPath; schema: JsonObject }) {
  const [shown, setShown] = useState(shownAtFirst)
  const change = (label: string, next: (schema: JsonObject) => JsonObject) =>
    useDesignStore.getState().apply(label, design => {
      const before = valueAt(design, path)
      return isObject(before) ? setValue(design, path, next(before)) : design
    })
  if (!isObjectSchema(schema))
    return (
      <>
        <h4 className="sub-title">Fields</h4>
        <p className="empty-list">Fields are shown where the body is an object: its type is “object”.</p>
      </>
    )
  const fields = schemaFields(schema)
  const hidden = hiddenKeywords(schema)
  const refusesOthers = refusesOtherFields(schema)
  const names = [...new Set(hidden)]
  return (
    <div role="group" aria-label="Fields of the body">
      <h4 className="sub-title">Fields</h4>
      {fields.length === 0 && <p className="empty-list">No field is named, so the body may have any.</p>}
      <GroupProblems path={[...path, 'properties']} />
      {fields.slice(0, shown).map((field, position) => (
        // By position, so that a rename keeps the focus.
        <SchemaFieldForm
          key={position}
          path={path}
          field={field}
          taken={fields.filter(each => isSibling(each, field)).map(each => each.name ?? '')}
          change={change}
        />
      ))}
      {shown < fields.length && (
        <Button look="quiet" onClick={() => setShown(shown * 10)}>
          {`Show more of ${fields.length}`}
        </Button>
      )}
      <Button
        look="quiet"
        className="small"
        glyph="plus"
        aria-label="Add a field to the body"
        onClick={() => change('Add a field to the body', before => addField(before, []))}
      >
        Field
      </Button>
      {refusesOthers !== undefined && (
        <button
          type="button"
          role="checkbox"
          aria-checked={refusesOthers}
          className={classNames('check', refusesOthers && 'on')}
          onClick={() =>
            change('Set whether other fields are refused', before => refuseOthers(before, !refusesOthers))
          }
        >
          Refuse fields that are not named
        </button>
      )}
      {hidden.length > 0 && (
        <p className="note">
          {`${hidden.length === 1 ? '1 keyword is' : `${hidden.length} keywords are`} shown in the text only: ${listed(names.slice(0, 6))}${names.length > 6 ? ' …' : ''}.`}
        </p>
      )}
    </div>
  )
}

function isSibling(one: { parent: DesignPath; title: string }, other: { parent: DesignPath; title: string }) {
  return one.title !== other.title && one.parent.join('\n') === other.parent.join('\n')
}
