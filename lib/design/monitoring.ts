import * as z from 'zod/mini'
import { described } from './names'

/** The kinds of alarms, in the order in which they are shown. */
export const alarmKinds = [
  'functionErrors',
  'functionThrottles',
  'functionDuration',
  'functionInvocations',
  'apiServerErrors',
  'apiClientErrors',
  'apiLatency',
  'wafBlocked',
  'tableThrottles',
  'tableErrors',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** Rules of AWS Config that fit the design, by the name after the environment's prefix. */
export const configRuleNames = [
  'lambda-public-access',
  'lambda-runtime',
  'table-encryption',
  'table-recovery',
  'api-waf',
  'api-tracing',
  'api-logging',
  'log-encryption',
  'key-rotation',
] as const
export type ConfigRuleName = (typeof configRuleNames)[number]

export const Monitoring = described(
  z.strictObject({
    alarms: described(
      z.strictObject({
        functionErrors: described(z.boolean(), 'Error rate of each function; a rollout goes back on it.'),
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

/** Everything on: what a new design starts with. */
export function newMonitoring(): Monitoring {
  const alarms = Object.fromEntries(alarmKinds.map(kind => [kind, true])) as Monitoring['alarms']
  return { alarms, dashboard: true, configRules: [...configRuleNames] }
}
