import { IconButton } from '@/components/ui/icon-button'
import { freeName } from '@/lib/design/free-name'
import type { Route } from '@/lib/design/route'
import type { DesignPath } from '@/lib/problem'
import { Toggle } from './fields/check-field'
import { SelectInput } from './fields/select-field'
import { TextInput } from './fields/text-field'
import { useField } from './fields/use-field'
import { Section } from './section'

/** Query parameters and headers that the route knows; API Gateway refuses calls without the required ones. */
export function RouteParameters({ path, route }: { path: DesignPath; route: Route }) {
  const field = useField([...path, 'parameters'], 'Parameters')
  const { parameters } = route
  const add = () => {
    const name = freeName(
      'parameter',
      parameters.map(each => each.name),
    )
    field.set([...parameters, { in: 'query', name, required: false }])
  }
  return (
    <Section
      title="Parameters"
      add={parameters.length < 50 ? { label: 'Add a parameter', text: 'Parameter', onClick: add } : undefined}
    >
      <div className="entries" data-path={field.key}>
        {parameters.length === 0 && <p className="empty-list">Knows no query parameter and no header.</p>}
        {parameters.map((parameter, position) => (
          <div
            className="entry parameter"
            key={position}
            role="group"
            aria-label={`Parameter ${position + 1}`}
          >
            <div>
              <SelectInput
                path={[...path, 'parameters', position, 'in']}
                label={`Place of parameter ${position + 1}`}
              />
            </div>
            <div className="grow">
              <TextInput
                path={[...path, 'parameters', position, 'name']}
                label={`Name of parameter ${position + 1}`}
                mono
              />
            </div>
            <Toggle
              text="required"
              label={`Parameter ${position + 1} is required`}
              isOn={parameter.required}
              onChange={required => field.set(parameters.with(position, { ...parameter, required }))}
            />
            <IconButton
              glyph="x"
              small
              label={`Remove parameter ${parameter.name}`}
              onClick={() => field.set(parameters.toSpliced(position, 1))}
            />
          </div>
        ))}
      </div>
    </Section>
  )
}
