import { expect, test } from 'vitest'
import { orders } from '../design/orders'
import { alarmEvaluations } from './alarm-evaluation'
import { compile } from './compile'

interface Alarm {
  readonly Type: string
  readonly Properties: {
    readonly EvaluationPeriods: number
    readonly DatapointsToAlarm: number
    readonly Period?: number
    readonly Metrics?: readonly { readonly MetricStat?: { readonly Period: number } }[]
  }
}

/** What the compiled alarms of another design say, by the end of their logical id. */
function inTemplate(end: RegExp) {
  const alarms = compile(orders, () => 'hash').entries.filter(
    ({ id, value }) => end.test(id) && (value as unknown as Alarm).Type === 'AWS::CloudWatch::Alarm',
  )
  expect(alarms.length).toBeGreaterThan(0)
  return alarms.map(({ value }) => {
    const { EvaluationPeriods, DatapointsToAlarm, Period, Metrics } = (value as unknown as Alarm).Properties
    const ofMetrics = Metrics?.flatMap(each => each.MetricStat?.Period ?? [])
    return {
      period: Period ?? ofMetrics?.[0],
      evaluated: EvaluationPeriods,
      breaching: DatapointsToAlarm,
    }
  })
}

test.each([
  ['functionErrors', /FunctionErrorsAlarm$/, 2, 3, 60],
  ['functionDuration', /FunctionDurationAlarm$/, 3, 5, 60],
  ['apiServerErrors', /^Api5xxAlarm$/, 2, 3, 60],
  ['apiClientErrors', /^Api4xxAlarm$/, 3, 3, 300],
  ['apiLatency', /^ApiLatencyAlarm$/, 3, 5, 60],
  ['wafBlocked', /^WafBlockedAlarm$/, 2, 3, 300],
] as const)('%s is evaluated as the template says', (kind, end, breaching, evaluated, period) => {
  expect(alarmEvaluations()[kind]).toEqual({ period, evaluated, breaching })
  for (const alarm of inTemplate(end)) expect(alarm).toEqual({ period, evaluated, breaching })
})
