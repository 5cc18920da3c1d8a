import * as z from 'zod/mini'
import { configRuleNames } from '../monitoring'
import { described } from './names'

export const Monitoring = described(
  z.strictObject({
    alarms: described(
      z.strictObject({
        functionErrors: described(
          z.boolean(),
          'Error rate of each function; a rollout goes back on it. Of the authorizer, refused tokens count, so its rollout goes back on 5XX answers of the API.',
        ),
        functionThrottles: described(z.boolean(), 'Throttled invocations of each function.'),
        functionDuration: described(z.boolean(), 'p99 duration of each function near its timeout.'),
        functionInvocations: described(z.boolean(), 'Invocations of each function outside their usual band.'),
        apiServerErrors: described(z.boolean(), '5XX answers of the API.'),
        apiClientErrors: described(z.boolean(), '4XX answers of the API.'),
        apiLatency: described(z.boolean(), 'p99 latency of the API.'),
        wafBlocked: described(z.boolean(), 'Requests that the WAF blocked.'),
        tableThrottles: described(z.boolean(), 'Throttled reads and writes of each table.'),
        tableErrors: described(z.boolean(), 'System errors of each table.'),
      }),
      'Alarms by kind, on or off.',
    ),
    dashboard: described(z.boolean(), 'Whether a CloudWatch dashboard is made.'),
    configRules: described(
      z.array(z.enum(configRuleNames)).check(z.maxLength(9)),
      'AWS Config rules that watch the resources.',
    ),
  }),
  'What watches the API when it runs.',
)
export type Monitoring = z.infer<typeof Monitoring>
