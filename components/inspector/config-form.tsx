import { configRuleNames, type ConfigRuleName } from '@/lib/design/monitoring'
import { useDesignStore } from '@/stores/design-store'
import { EnvironmentRow, EnvironmentRows } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectInput } from './fields/select-field'
import { useField } from './fields/use-field'
import { classNames } from '@/components/ui/class-names'
import { Say } from './sentence'
import { Section } from './section'

const path = ['monitoring', 'configRules']

const says: Readonly<Record<ConfigRuleName, string>> = {
  'lambda-public-access': 'No function may be called by everyone',
  'lambda-runtime': 'Functions run on the template’s runtime',
  'table-encryption': 'Tables are encrypted with a customer key',
  'table-recovery': 'Tables can be restored to any second',
  'api-waf': 'The API has a WAF in front of it',
  'api-tracing': 'The API is traced',
  'api-logging': 'The API writes its log',
  'log-encryption': 'Log groups are encrypted',
  'key-rotation': 'Keys rotate',
}

/** AWS Config: who records, and which rules watch the resources. */
export function ConfigForm() {
  const design = useDesignStore(state => state.design)
  const field = useField(path, 'AWS Config rules')
  const on = design.monitoring.configRules
  const toggle = (name: ConfigRuleName) =>
    field.set(configRuleNames.filter(each => (each === name ? !on.includes(each) : on.includes(each))))
  return (
    <>
      <Say>
        AWS Config records every change of a resource, and its rules say when one is not as it should be.
      </Say>
      <Section title="Recorder">
        <EnvironmentRows>
          <EnvironmentRow
            label="Recorder"
            term="configRecorder"
            help={helpAt(design, ['environments', 0, 'configRecorder'])}
          >
            {(name, position) => (
              <SelectInput
                path={['environments', position, 'configRecorder']}
                label={`Config recorder in ${name}`}
              />
            )}
          </EnvironmentRow>
        </EnvironmentRows>
      </Section>
      <Section title="Rules" aside={`${on.length} of ${configRuleNames.length}`}>
        <div data-path={field.key} role="group" aria-label="AWS Config rules">
          {configRuleNames.map(name => (
            <button
              key={name}
              type="button"
              role="checkbox"
              aria-checked={on.includes(name)}
              className={classNames('check', on.includes(name) && 'on')}
              onClick={() => toggle(name)}
            >
              <span className="grow">
                {says[name]}
                <code className="under">{name}</code>
              </span>
            </button>
          ))}
        </div>
      </Section>
    </>
  )
}
