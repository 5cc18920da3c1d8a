import { Fragment } from 'react'
import { alarmKinds, type AlarmKind } from '@/lib/design/monitoring'
import { useDesignStore } from '@/stores/design-store'
import { AlarmSample } from './alarm-sample'
import { alarmThresholds } from './alarm-thresholds'
import { CheckField } from './fields/check-field'
import { NumberInput } from './fields/number-field'
import { EnvironmentRow, EnvironmentRows, Rows } from './fields/row'
import { helpAt } from './fields/schema'
import { TextField } from './fields/text-field'
import { Say } from './sentence'
import { Section } from './section'

const titles: Readonly<Record<AlarmKind, string>> = {
  functionErrors: 'Errors of each function',
  functionThrottles: 'Throttles of each function',
  functionDuration: 'Duration of each function',
  functionInvocations: 'Unusual invocations of each function',
  apiServerErrors: '5XX answers of the API',
  apiClientErrors: '4XX answers of the API',
  apiLatency: 'Latency of the API',
  wafBlocked: 'Requests that the WAF blocked',
  tableThrottles: 'Throttles of each table',
  tableErrors: 'Errors of each table',
}

/** The alarms by kind, the thresholds where there is one to choose, and who is told. */
export function AlarmsForm({ path }: { path: readonly (string | number)[] }) {
  const design = useDesignStore(state => state.design)
  const on = alarmKinds.filter(kind => design.monitoring.alarms[kind]).length
  return (
    <>
      <Say>
        Every alarm tells one topic, encrypted with the <b>ops</b> key.{' '}
        {design.monitoring.alarms.functionErrors
          ? 'A rollout goes back when its function’s error alarm fires.'
          : 'A rollout goes back when it fails, but no alarm stops it: the one on errors is off.'}
      </Say>
      <Section title="Kinds" aside={`${on} of ${alarmKinds.length}`}>
        {alarmKinds.map(kind => (
          <CheckField key={kind} path={[...path, kind]} label={titles[kind]} />
        ))}
      </Section>
      <Section title="Thresholds">
        <EnvironmentRows>
          {alarmThresholds.map(threshold => {
            const { key, kind, label, name: title, unit, short } = threshold
            return (
              <Fragment key={key}>
                <EnvironmentRow
                  label={design.monitoring.alarms[kind] ? title : `${title}, off`}
                  help={helpAt(design, ['environments', 0, 'alarms', key])}
                >
                  {(name, position) => (
                    <NumberInput
                      path={['environments', position, 'alarms', key]}
                      label={`${label} in ${name}`}
                      unit={short ?? unit}
                    />
                  )}
                </EnvironmentRow>
                {design.monitoring.alarms[kind] && <AlarmSample threshold={threshold} />}
              </Fragment>
            )
          })}
        </EnvironmentRows>
      </Section>
      <Section title="Told by e-mail">
        <Rows>
          {design.environments.map(({ name }, position) => (
            <TextField
              key={name}
              path={['environments', position, 'alarmEmail']}
              label={`Alarm e-mail in ${name}`}
              short={name}
              placeholder="nobody"
            />
          ))}
        </Rows>
      </Section>
    </>
  )
}
