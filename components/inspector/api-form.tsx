import { useDesignStore } from '@/stores/design-store'
import { NumberInput } from './fields/number-field'
import { EnvironmentRow, EnvironmentRows, Rows } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectField } from './fields/select-field'
import { TextField } from './fields/text-field'
import type { FormProps } from './forms'
import { PartList } from './part-list'
import { Say } from './sentence'
import { Section } from './section'

/** The REST API: what it is called, its stage, and what the stage accepts in each environment. */
export function ApiForm({ path }: FormProps) {
  const design = useDesignStore(state => state.design)
  return (
    <>
      <Say>
        One API routes every call by path and method to a function, after the WAF let it pass and the
        authorizer agreed.
      </Say>
      <Section title="API">
        <Rows>
          <TextField path={[...path, 'name']} label="API name" short="Name" mono />
          <TextField path={[...path, 'description']} label="Description" lines={2} />
          <TextField path={[...path, 'stageName']} label="Stage" mono />
          <SelectField
            path={[...path, 'endpointType']}
            label="Reached"
            name={type => (type === 'EDGE' ? 'through CloudFront' : 'in the region')}
          />
        </Rows>
      </Section>
      <Section title="Limit of the stage">
        <EnvironmentRows>
          <EnvironmentRow label="Rate" help={helpAt(design, ['environments', 0, 'throttling', 'rate'])}>
            {(name, position) => (
              <NumberInput
                path={['environments', position, 'throttling', 'rate']}
                label={`Stage rate in ${name}`}
                unit="/s"
              />
            )}
          </EnvironmentRow>
          <EnvironmentRow label="Burst" help={helpAt(design, ['environments', 0, 'throttling', 'burst'])}>
            {(name, position) => (
              <NumberInput
                path={['environments', position, 'throttling', 'burst']}
                label={`Stage burst in ${name}`}
              />
            )}
          </EnvironmentRow>
        </EnvironmentRows>
      </Section>
      <Section title="In front of it">
        <PartList
          links={[
            { part: { kind: 'waf' }, note: `${design.waf.managedRuleGroups.length} managed groups` },
            { part: { kind: 'authorizer' }, note: design.api.authorizer.function },
          ]}
        />
      </Section>
    </>
  )
}
