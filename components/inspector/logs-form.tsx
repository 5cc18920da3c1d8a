import { useDesignStore } from '@/stores/design-store'
import { EnvironmentRow, EnvironmentRows } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectInput } from './fields/select-field'
import { Say } from './sentence'
import { Section } from './section'

/** What every log group shares: how long it keeps its events, and from which level on functions write. */
export function LogsForm() {
  const design = useDesignStore(state => state.design)
  return (
    <>
      <Say>
        Functions, the API and the WAF each have a log group of their own, encrypted with the <b>ops</b> key.
        It stays when the stack goes.
      </Say>
      <Section title="Log groups">
        <EnvironmentRows>
          <EnvironmentRow label="Retention" help={helpAt(design, ['environments', 0, 'logRetentionDays'])}>
            {(name, position) => (
              <SelectInput
                path={['environments', position, 'logRetentionDays']}
                label={`Retention in ${name}`}
                name={days => `${days} days`}
              />
            )}
          </EnvironmentRow>
          <EnvironmentRow label="Log level" help={helpAt(design, ['environments', 0, 'logLevel'])}>
            {(name, position) => (
              <SelectInput
                path={['environments', position, 'logLevel']}
                label={`Log level in ${name}`}
                mono
              />
            )}
          </EnvironmentRow>
        </EnvironmentRows>
      </Section>
    </>
  )
}
