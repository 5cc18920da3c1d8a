import type { Monitoring } from './schema/monitoring'

export type { Monitoring }

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

/** Everything on: what a new design starts with. */
export function newMonitoring(): Monitoring {
  const alarms = Object.fromEntries(alarmKinds.map(kind => [kind, true])) as Monitoring['alarms']
  return { alarms, dashboard: true, configRules: [...configRuleNames] }
}
