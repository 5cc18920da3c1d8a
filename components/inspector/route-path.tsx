import { isRouteTaken, setRoutePath } from '@/lib/design/commands/routes'
import { pathVariables } from '@/lib/design/route'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { describing, FieldNotes } from './fields/message'
import { Label } from './fields/row'
import { useDraft } from './fields/use-draft'
import { useField } from './fields/use-field'

/** The path as a whole is the route's identity, so it is taken at Enter and on leaving the field. */
export function RoutePath({ path, position }: { path: DesignPath; position: number }) {
  const route = useDesignStore(state => state.design.routes[position])
  const field = useField(path, 'Path')
  const draft = useDraft({
    value: field.value as string,
    format: String,
    read: text => text.trim(),
    refuse(value) {
      const text = value as string
      if (route && isRouteTaken(field.design, { method: route.method, path: text }, position))
        return `Another route is ${route.method} ${text}.`
      return text === '' ? 'Path must not be empty.' : field.refuse(text)
    },
    change: value => {
      const label = `Set path ${String(field.value)} to ${value as string}`
      useDesignStore.getState().apply(label, design => setRoutePath(design, position, value as string))
    },
    when: 'left',
  })
  const variables = pathVariables(draft.text)
  return (
    <>
      <Label text="Path" help={field.help} htmlFor={field.id} />
      <div className="both">
        <input
          {...describing(field, draft.complaint)}
          className={
            draft.complaint === undefined && field.problems.length === 0 ? 'field mono' : 'field mono bad'
          }
          autoComplete="off"
          spellCheck={false}
          {...draft.control}
        />
        <FieldNotes field={field} complaint={draft.complaint} />
        {variables.length > 0 && (
          <p className="note">{`Every call names ${variables.join(' and ')} in its path.`}</p>
        )}
      </div>
    </>
  )
}
