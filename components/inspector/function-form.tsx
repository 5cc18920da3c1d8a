import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { Button } from '@/components/ui/button'
import { NumberInput } from './fields/number-field'
import { EnvironmentRow, EnvironmentRows, Rows } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectField } from './fields/select-field'
import { TextField } from './fields/text-field'
import type { FormProps } from './forms'
import { FunctionAccess } from './function-access'
import { FunctionHandler } from './function-handler'
import { FunctionRoutes } from './function-routes'
import { FunctionSecrets } from './function-secrets'
import { FunctionVariables } from './function-variables'
import { Section } from './section'

/** A function: its size in each environment, what it may do, what it knows and what it runs. */
export function FunctionForm({ path }: FormProps) {
  const design = useDesignStore(state => state.design)
  const each = design.functions[path[1] as number]
  if (!each) return null
  const isAuthorizer = design.api.authorizer.function === each.name
  return (
    <>
      <Section title="Size">
        <EnvironmentRows>
          <EnvironmentRow label="Memory" help={helpAt(design, [...path, 'memory'])}>
            {name => <NumberInput path={[...path, 'memory', name]} label={`Memory in ${name}`} unit="MB" />}
          </EnvironmentRow>
          <EnvironmentRow label="Timeout" help={helpAt(design, [...path, 'timeout'])}>
            {name => <NumberInput path={[...path, 'timeout', name]} label={`Timeout in ${name}`} unit="s" />}
          </EnvironmentRow>
          <EnvironmentRow
            label="Concurrency"
            term="reservedConcurrency"
            help={helpAt(design, [...path, 'concurrency'])}
          >
            {name => (
              <NumberInput
                path={[...path, 'concurrency', name]}
                label={`Concurrency in ${name}`}
                placeholder="shared"
              />
            )}
          </EnvironmentRow>
        </EnvironmentRows>
      </Section>
      <FunctionAccess each={each} path={path} />
      <FunctionVariables each={each} path={path} />
      <FunctionSecrets each={each} path={path} />
      <FunctionHandler each={each} path={path} />
      {isAuthorizer ? (
        <Section title="Called by">
          <p className="t2">
            The authorizer asks it before every call.{' '}
            <Button
              look="accent"
              className="text"
              onClick={() => useViewStore.getState().select({ kind: 'authorizer' })}
            >
              Show the authorizer
            </Button>
          </p>
        </Section>
      ) : (
        <FunctionRoutes each={each} />
      )}
      <Section title="About">
        <Rows>
          <TextField path={[...path, 'description']} label="Description" lines={2} />
          <SelectField path={[...path, 'architecture']} label="Architecture" mono />
        </Rows>
      </Section>
    </>
  )
}
