import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { Route } from '@/lib/design/route'
import type { DesignPath } from '@/lib/problem'
import { describing, FieldNotes, GroupProblems } from './fields/message'
import { useDraft } from './fields/use-draft'
import { useField } from './fields/use-field'
import { exampleOf } from './json-example'
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

/** Text that is not JSON, with the reader's complaint. */
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
      if (value instanceof Unreadable) return `The text is not JSON: ${value.reason}.`
      return isPlainObject(value) ? field.refuse(value) : 'JSON Schema must be an object in braces.'
    },
    change: field.type,
    onLeave: field.endGesture,
    keepsText: true,
  })
  const example = useMemo(() => JSON.stringify(exampleOf(field.value), null, 2), [field.value])
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
        value={draft.text}
        onChange={event => draft.type(event.target.value)}
        onBlur={draft.leave}
        onKeyDown={draft.onKeyDown}
      />
      <FieldNotes field={field} complaint={draft.complaint} />
      <h4 className="sub-title">Example of a body</h4>
      <pre className="well" tabIndex={0} aria-label="Example of a body">
        {example}
      </pre>
    </>
  )
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    return new Unreadable(reasonOf(cause, text))
  }
}

/** The engine's words with the line, which Chrome names and others do not. */
function reasonOf(cause: unknown, text: string): string {
  const words = cause instanceof Error ? cause.message : String(cause)
  const position = Number(/position (\d+)/.exec(words)?.[1])
  const plain = words.replace(/ ?(in JSON)? at position \d+.*$/s, '')
  if (Number.isNaN(position)) return words
  return `${plain.charAt(0).toLowerCase()}${plain.slice(1)}, line ${text.slice(0, position).split('\n').length}`
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
