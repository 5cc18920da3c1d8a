import { alarmThresholds } from './alarm-thresholds'
import { AllowList } from './allow-list'
import { CheckField } from './fields/check-field'
import { EntryList } from './fields/entry-list'
import { NumberField } from './fields/number-field'
import { Rows } from './fields/row'
import { SelectField } from './fields/select-field'
import { TextField } from './fields/text-field'
import type { FormProps } from './forms'
import { Section } from './section'
import { Term } from './term'

/** How one deployment of the design differs from the others. Its sizes stand with the functions and tables. */
export function EnvironmentForm({ path, part }: FormProps) {
  const at = (...keys: string[]) => [...path, ...keys]
  const environment = part.name ?? ''
  return (
    <>
      <Section title="Deployment">
        <Rows>
          <TextField path={at('account')} label="Account" mono placeholder="any account" />
          <SelectField path={at('trafficShifting')} label="New versions" term="canary" name={trafficShift} />
          <SelectField path={at('configRecorder')} label="Config recorder" name={recorder} />
          <SelectField path={at('apiGatewayAccount')} label="API log role" name={logRole} />
          <CheckField path={at('deletionProtection')} label="Protect tables from deletion" />
        </Rows>
      </Section>
      <Section title="Limits">
        <Rows>
          <NumberField path={at('throttling', 'rate')} label="Stage rate" unit="requests a second" />
          <NumberField path={at('throttling', 'burst')} label="Stage burst" unit="requests" />
          <NumberField path={at('wafRateLimit')} label="WAF rate limit" unit="requests an address" />
        </Rows>
      </Section>
      <Section title="Allowed addresses">
        <AllowList path={path} environment={environment} />
      </Section>
      <Section title="Web pages">
        <p className="note">
          Browsers ask by a <Term name="corsPreflight">CORS preflight</Term> whether a page may call the API.
        </p>
        <EntryList
          path={at('corsOrigins')}
          label="CORS origins"
          entry="CORS origin"
          placeholder="https://app.example.com"
          empty="No web page may call the API from a browser."
        />
      </Section>
      <Section title="Alarm thresholds">
        <Rows>
          {alarmThresholds.map(({ key, label, name, unit }) => (
            <NumberField key={key} path={at('alarms', key)} label={label} short={name} unit={unit} />
          ))}
          <TextField path={at('alarmEmail')} label="Alarm e-mail" placeholder="nobody" />
        </Rows>
      </Section>
      <Section title="Logs and traces">
        <Rows>
          <SelectField path={at('logRetentionDays')} label="Retention" name={days => `${days} days`} />
          <SelectField path={at('logLevel')} label="Log level" mono />
          <NumberField path={at('xraySampling', 'rate')} label="Sampling rate" unit="of requests" />
          <NumberField
            path={at('xraySampling', 'reservoir')}
            label="Always traced"
            unit="requests a second"
          />
        </Rows>
      </Section>
    </>
  )
}

/** `canary-10-percent-5-minutes` in words. */
function trafficShift(value: string | number): string {
  const [, kind, percent, minutes] =
    /^(canary|linear)-(\d+)-percent-(?:every-)?(\d+)-minutes?$/.exec(String(value)) ?? []
  if (kind === 'canary') return `${percent} % first, all after ${minutes} minutes`
  if (kind === 'linear') return `${percent} % more every ${minutes === '1' ? 'minute' : `${minutes} minutes`}`
  return 'all at once'
}

const recorder = (value: string | number) =>
  value === 'create' ? 'made by the stack' : 'the one of the account'
const logRole = (value: string | number) => (value === 'create' ? 'set by the stack' : 'the one that is set')
