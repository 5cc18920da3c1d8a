import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { pathText, type DesignPath } from '@/lib/problem'
import { Toggle } from './fields/check-field'
import { ProblemSentences } from './fields/message'
import { Label, Rows } from './fields/row'
import { useProblems } from './fields/use-field'
import { KeywordField } from './keyword-field'
import { SchemaFieldName } from './schema-field-name'
import { addField, removeField, setRequired, setType } from './schema-edits'
import {
  fieldType,
  fieldTypes,
  holdsFields,
  isListed,
  limitsOf,
  type JsonObject,
  type SchemaField,
} from './schema-fields'
import { Folder } from './section'

const limitNames: Readonly<Record<string, string>> = {
  minLength: 'Least length',
  maxLength: 'Most length',
  minimum: 'Minimum',
  maximum: 'Maximum',
  minItems: 'Fewest items',
  maxItems: 'Most items',
}

/** A field of a body: its name, its type, whether a call must have it, and what it may be. */
export function SchemaFieldForm({
  path,
  field,
  taken,
  change,
}: {
  /** Where the body's schema stands in the design. */
  path: DesignPath
  field: SchemaField
  /** The names of the fields beside it. */
  taken: readonly string[]
  change(label: string, next: (schema: JsonObject) => JsonObject): void
}) {
  const { schema, title, name, isRequired, isNested } = field
  const at = [...path, ...field.path]
  const key = pathText(at)
  const type = fieldType(schema)
  const limits = type ? limitsOf[type] : []
  const shown = [...limits, 'enum', 'description'].map(keyword => pathText([...at, keyword]))
  const problems = useProblems(at).filter(
    each => !shown.includes(pathText(each.path)) && isOwn(each.path, at),
  )
  const hasChoices =
    schema.enum === undefined
      ? type === 'string' || type === 'integer' || type === 'number'
      : isListed(type, schema.enum)
  const id = useId()
  return (
    <div className={classNames('schema-field', isNested && 'nested')} data-path={key}>
      <Folder
        title={<span className="mono">{isNested ? (name ?? 'each item') : title}</span>}
        aside={[type ?? 'as the text says', isRequired && 'required'].filter(Boolean).join(', ')}
      >
        {problems.length > 0 && (
          <div className="field-message">
            <ProblemSentences problems={problems} />
          </div>
        )}
        <Rows>
          {name !== undefined && <SchemaFieldName field={field} name={name} taken={taken} change={change} />}
          <Label text="Type" htmlFor={id} />
          <div className="both key">
            <div className="grow">
              <select
                id={id}
                className="field select"
                aria-label={`Type of ${title}`}
                data-path={`${key}.type`}
                value={type ?? ''}
                onChange={event => {
                  const chosen = fieldTypes.find(each => each === event.target.value)
                  if (chosen) change(`Set type of ${title}`, before => setType(before, field, chosen))
                }}
              >
                {!type && <option value="">as the text says</option>}
                {fieldTypes.map(each => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            </div>
            {name !== undefined && (
              <Toggle
                label={`${title} is required`}
                text="required"
                isOn={isRequired}
                onChange={isOn =>
                  change(`Set whether ${title} is required`, before => setRequired(before, field, isOn))
                }
              />
            )}
          </div>
          {limits.map(keyword => (
            <KeywordField
              key={keyword}
              at={[...at, keyword]}
              label={`${limitNames[keyword]} of ${title}`}
              short={limitNames[keyword] ?? keyword}
              kind={keyword === 'minimum' || keyword === 'maximum' ? 'number' : 'count'}
              placeholder="no limit"
            />
          ))}
          {hasChoices && (
            <KeywordField
              at={[...at, 'enum']}
              label={`Choices of ${title}`}
              short="Choices"
              kind={type === 'string' ? 'texts' : 'numbers'}
              placeholder="anything"
            />
          )}
          <KeywordField
            at={[...at, 'description']}
            label={`Description of ${title}`}
            short="Description"
            kind="text"
          />
        </Rows>
        <div className="folder-foot">
          {holdsFields(field) && (
            <Button
              look="quiet"
              glyph="plus"
              aria-label={`Add a field to ${title}`}
              onClick={() => change(`Add a field to ${title}`, before => addField(before, field.path))}
            >
              Field
            </Button>
          )}
          {name !== undefined && (
            <Button
              look="quiet"
              glyph="trash"
              onClick={() => change(`Remove ${title}`, before => removeField(before, field))}
            >
              {`Remove ${title}`}
            </Button>
          )}
        </div>
      </Folder>
    </div>
  )
}

/** Whether a problem is about this field and not about one of those beneath it that have a line of their own. */
function isOwn(path: DesignPath, at: DesignPath): boolean {
  const next = path[at.length]
  return next !== 'properties' && next !== 'items'
}
