import { useDesignStore } from '@/stores/design-store'
import { NumberInput } from './fields/number-field'
import { EnvironmentRow, EnvironmentRows } from './fields/row'
import { helpAt } from './fields/schema'
import { Say } from './sentence'
import { Section } from './section'

/** Which requests X-Ray traces in each environment. */
export function TracingForm() {
  const design = useDesignStore(state => state.design)
  const help = (key: string) => helpAt(design, ['environments', 0, 'xraySampling', key])
  return (
    <>
      <Say>
        A traced request is followed from the API through its function to every table that it reads or writes.
      </Say>
      <Section title="Sampling">
        <EnvironmentRows>
          <EnvironmentRow label="Share" term="xraySampling" help={help('rate')}>
            {(name, position) => (
              <NumberInput
                path={['environments', position, 'xraySampling', 'rate']}
                label={`Sampling rate in ${name}`}
                unit="of 1"
              />
            )}
          </EnvironmentRow>
          <EnvironmentRow label="Always" help={help('reservoir')}>
            {(name, position) => (
              <NumberInput
                path={['environments', position, 'xraySampling', 'reservoir']}
                label={`Reservoir in ${name}`}
                unit="/s"
              />
            )}
          </EnvironmentRow>
        </EnvironmentRows>
      </Section>
    </>
  )
}
