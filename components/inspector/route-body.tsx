import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { listed } from '@/lib/design/listed'
import type { Route } from '@/lib/design/route'
import { scanJson } from '@/lib/design/scan-json'
import type { DesignPath } from '@/lib/problem'
import { describing, FieldNotes, GroupProblems } from './fields/message'
import { useDraft } from './fields/use-draft'
import { useField } from './fields/use-field'
import { exampleOf, notFollowed } from './json-example'
import { isObject } from './schema-fields'
import { SchemaForm } from './schema-form'
import { Section } from './section'

const firstSchema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name: { type: 'string', minLength: 1, maxLength: 200 } },
}

/** The JSON Schema that API Gateway checks a body against, or a button that begins one. */
export function RouteBody({ path, route }: { path: DesignPath; route: Route }) {
  const field = useField([...path, 'body'], 'Body model')
  return (
    <Section
      title="Body model"
      add={
        route.body
          ? undefined
          : { label: 'Add a body model', text: 'Model', onClick: () => field.set({ schema: firstSchema }) }
      }
      action={
        route.body && (
          <Button look="quiet" aria-label="Remove the body model" onClick={() => field.set(null)}>
            Remove
          </Button>
        )
      }
    >
      <GroupProblems path={[...path, 'body']} />
      {route.body ? (
        <SchemaEditor path={[...path, 'body', 'schema']} />
      ) : (
        <p className="empty-list" data-path={field.key}>
          The body is not checked before the function gets it.
        </p>
      )}
    </Section>
  )
}

/** Text that no design can have as a schema, with the reason. */
class Unreadable {
  constructor(readonly reason: string) {}
}

function SchemaEditor({ path }: { path: DesignPath }) {
  const field = useField(path, 'JSON Schema')
  const draft = useDraft({
    value: field.value,
    format: value => JSON.stringify(value, null, 2),
    read: readJson,
    refuse(value) {
      if (value instanceof Unreadable) return value.reason
      return isObject(value) ? field.refuse(value) : 'JSON Schema must be an object in braces.'
    },
    change: field.type,
    onLeave: field.endGesture,
    keepsText: true,
  })
  const example = useMemo(() => JSON.stringify(exampleOf(field.value), null, 2), [field.value])
  const ignored = useMemo(() => notFollowed(field.value), [field.value])
  const attributes = describing(field, draft.complaint)
  return (
    <>
      <textarea
        {...attributes}
        aria-label="JSON Schema"
        className={classNames('field', 'mono', 'code', attributes['aria-invalid'] && 'bad')}
        rows={Math.min(18, Math.max(6, draft.text.split('\n').length))}
        spellCheck={false}
        wrap="off"
        {...draft.control}
      />
      <FieldNotes field={field} complaint={draft.complaint} />
      {/* A text that is not taken yet would be lost with the first change of a field. */}
      <fieldset className="plain schema-fields" disabled={draft.complaint !== undefined}>
        <SchemaForm path={path} schema={isObject(field.value) ? field.value : {}} />
      </fieldset>
      <h4 className="sub-title">Example of a body</h4>
      <pre className="well" tabIndex={0} aria-label="Example of a body">
        {example}
      </pre>
      {ignored.length > 0 && <p className="note">{`The example does not follow ${listed(ignored)}.`}</p>}
    </>
  )
}

function readJson(text: string): unknown {
  const [first] = scanJson(text)
  if (first) return new Unreadable(first.message.replace(/^It /, 'The text '))
  const value = JSON.parse(text) as unknown
  // The schema stands four levels deep in the design, whose depth has a limit.
  return scanJson(JSON.stringify([[[[value]]]])).length === 0
    ? value
    : new Unreadable('The text is nested deeper than a design may be.')
}
