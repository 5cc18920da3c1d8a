import * as z from 'zod'

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

export const Monitoring = z
  .strictObject({
    alarms: z
      .strictObject({
        functionErrors: z.boolean().describe('Error rate of each function; a rollout goes back on it.'),
        functionThrottles: z.boolean().describe('Throttled invocations of each function.'),
        functionDuration: z.boolean().describe('p99 duration of each function near its timeout.'),
        functionInvocations: z.boolean().describe('Invocations of each function outside their usual band.'),
        apiServerErrors: z.boolean().describe('5XX answers of the API.'),
        apiClientErrors: z.boolean().describe('4XX answers of the API.'),
        apiLatency: z.boolean().describe('p99 latency of the API.'),
        wafBlocked: z.boolean().describe('Requests that the WAF blocked.'),
        tableThrottles: z.boolean().describe('Throttled reads and writes of each table.'),
        tableErrors: z.boolean().describe('System errors of each table.'),
      })
      .describe('Alarms by kind, on or off.'),
    dashboard: z.boolean().describe('Whether a CloudWatch dashboard is made.'),
    configRules: z
      .array(z.enum(configRuleNames))
      .max(9)
      .describe('AWS Config rules that watch the resources.'),
  })
  .describe('What watches the API when it runs.')
export type Monitoring = z.infer<typeof Monitoring>

/** Everything on: what a new design starts with. */
export function newMonitoring(): Monitoring {
  const alarms = Object.fromEntries(alarmKinds.map(kind => [kind, true])) as Monitoring['alarms']
  return { alarms, dashboard: true, configRules: [...configRuleNames] }
}
