import { CheckField } from './fields/check-field'
import { Say } from './sentence'
import { Section } from './section'

/** Whether the stack makes a dashboard. */
export function DashboardForm() {
  return (
    <>
      <Say>
        One CloudWatch dashboard shows the API, the functions, the tables and the WAF of an environment.
      </Say>
      <Section title="Dashboard">
        <CheckField path={['monitoring', 'dashboard']} label="Make the dashboard" />
      </Section>
    </>
  )
}
