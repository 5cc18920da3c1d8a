import type { Environment } from '@/lib/design/environment'
import type { AlarmKind } from '@/lib/design/monitoring'

/** What an environment's alarm thresholds are called, with the alarm that each belongs to. */
export const alarmThresholds: readonly {
  readonly key: keyof Environment['alarms']
  readonly kind: AlarmKind
  readonly label: string
  /** The label where the form has little room. */
  readonly name: string
  readonly unit: string
  /** The unit where there is little room. */
  readonly short?: string
}[] = [
  {
    key: 'functionErrorPercent',
    kind: 'functionErrors',
    label: 'Function errors',
    name: 'Function errors',
    unit: '%',
  },
  {
    key: 'functionDurationPercent',
    kind: 'functionDuration',
    label: 'Function duration',
    name: 'Duration',
    unit: '% of timeout',
    short: '%',
  },
  {
    key: 'apiServerErrorPercent',
    kind: 'apiServerErrors',
    label: '5XX answers',
    name: '5XX answers',
    unit: '%',
  },
  {
    key: 'apiClientErrorPercent',
    kind: 'apiClientErrors',
    label: '4XX answers',
    name: '4XX answers',
    unit: '%',
  },
  { key: 'apiLatencyMs', kind: 'apiLatency', label: 'API latency', name: 'API latency', unit: 'ms' },
  {
    key: 'wafBlockedRequests',
    kind: 'wafBlocked',
    label: 'Blocked requests',
    name: 'Blocked',
    unit: 'requests in 5 minutes',
    short: '/ 5 min',
  },
]
