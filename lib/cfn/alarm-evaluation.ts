import { newMonitoring, type AlarmKind } from '../design/monitoring'
import { starter } from '../design/starter'
import { alarms } from './blocks/alarms'
import { logicalId } from './logical-ids'

/** The kinds of alarms that have one threshold to choose by environment. */
export type ThresholdAlarm = Extract<
  AlarmKind,
  'functionErrors' | 'functionDuration' | 'apiServerErrors' | 'apiClientErrors' | 'apiLatency' | 'wafBlocked'
>

/** How CloudWatch looks at the metric of an alarm. */
export interface AlarmEvaluation {
  /** Seconds that one value of the metric stands for. */
  readonly period: number
  /** How many of the latest periods are looked at, and how many of them must be above the threshold. */
  readonly evaluated: number
  readonly breaching: number
}

interface AlarmProperties {
  readonly EvaluationPeriods: number
  readonly DatapointsToAlarm: number
  readonly Period?: number
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Period: number } }[]
}

const [sample] = starter.functions

/** What the alarm block writes for each kind: the block itself is asked, so that words and template agree. */
export function alarmEvaluations(): Readonly<Record<ThresholdAlarm, AlarmEvaluation>> {
  if (!sample) throw new Error('The starter has no function to watch.')
  const ids: Readonly<Record<ThresholdAlarm, string>> = {
    functionErrors: logicalId.functionAlarm(sample.name, 'Errors'),
    functionDuration: logicalId.functionAlarm(sample.name, 'Duration'),
    apiServerErrors: 'Api5xxAlarm',
    apiClientErrors: 'Api4xxAlarm',
    apiLatency: 'ApiLatencyAlarm',
    wafBlocked: 'WafBlockedAlarm',
  }
  const entries = alarms({ ...starter, functions: [sample], tables: [], monitoring: newMonitoring() })
  const evaluationOf = (id: string): AlarmEvaluation => {
    const entry = entries.find(each => each.section === 'Resources' && each.id === id)
    const properties = (entry?.value as { Properties: AlarmProperties } | undefined)?.Properties
    const period =
      properties?.Period ?? properties?.Metrics?.find(each => each.MetricStat)?.MetricStat?.Period
    if (!properties || period === undefined) throw new Error(`The alarm block makes no ${id}.`)
    return { period, evaluated: properties.EvaluationPeriods, breaching: properties.DatapointsToAlarm }
  }
  return Object.fromEntries(Object.entries(ids).map(([kind, id]) => [kind, evaluationOf(id)])) as Record<
    ThresholdAlarm,
    AlarmEvaluation
  >
}
