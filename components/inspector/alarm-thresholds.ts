import type { ThresholdAlarm } from '@/lib/cfn/alarm-evaluation'
import type { Environment } from '@/lib/design/environment'

export interface AlarmThreshold {
  readonly key: keyof Environment['alarms']
  readonly kind: ThresholdAlarm
  readonly label: string
  /** The label where the form has little room. */
  readonly name: string
  readonly unit: string
  /** The unit where there is little room. */
  readonly short?: string
  /** What the sample values are on a usual day and how much an incident adds, in the threshold's unit. */
  readonly sample: { readonly usual: number; readonly incident: number }
}

/** What an environment's alarm thresholds are called, with the alarm that each belongs to. */
export const alarmThresholds: readonly AlarmThreshold[] = [
  {
    key: 'functionErrorPercent',
    kind: 'functionErrors',
    label: 'Function errors',
    name: 'Function errors',
    unit: '%',
    sample: { usual: 0.3, incident: 3 },
  },
  {
    key: 'functionDurationPercent',
    kind: 'functionDuration',
    label: 'Function duration',
    name: 'Duration',
    unit: '% of timeout',
    short: '%',
    sample: { usual: 35, incident: 90 },
  },
  {
    key: 'apiServerErrorPercent',
    kind: 'apiServerErrors',
    label: '5XX answers',
    name: '5XX answers',
    unit: '%',
    sample: { usual: 0.3, incident: 3 },
  },
  {
    key: 'apiClientErrorPercent',
    kind: 'apiClientErrors',
    label: '4XX answers',
    name: '4XX answers',
    unit: '%',
    sample: { usual: 8, incident: 30 },
  },
  {
    key: 'apiLatencyMs',
    kind: 'apiLatency',
    label: 'API latency',
    name: 'API latency',
    unit: 'ms',
    sample: { usual: 800, incident: 7000 },
  },
  {
    key: 'wafBlockedRequests',
    kind: 'wafBlocked',
    label: 'Blocked requests',
    name: 'Blocked',
    unit: 'requests in 5 minutes',
    short: '/ 5 min',
    sample: { usual: 120, incident: 900 },
  },
]
