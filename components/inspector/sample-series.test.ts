import { expect, test } from 'vitest'
import { alarmEvaluations } from '@/lib/cfn/alarm-evaluation'
import { newEnvironment } from '@/lib/design/environment'
import { alarmThresholds } from './alarm-thresholds'
import { evaluationWords, firesAt, sampleLength, sampleSeries } from './sample-series'

test.each(alarmThresholds.map(each => [each.key, each] as const))(
  'the sample of %s is quiet, then fires at the threshold of a new environment, and never far above',
  (key, { kind, sample }) => {
    const values = sampleSeries(sample)
    expect(values).toHaveLength(sampleLength)
    expect(Math.min(...values)).toBeGreaterThan(0)
    const fired = firesAt(values, newEnvironment('test').alarms[key], alarmEvaluations()[kind])
    expect(fired).toBeGreaterThan(14)
    expect(firesAt(values, sample.usual * 2 + sample.incident, alarmEvaluations()[kind])).toBeUndefined()
  },
)

test('an alarm fires once enough of the latest values are above the threshold, not at it', () => {
  expect(firesAt([5, 5, 6, 5, 6], 5, { evaluated: 3, breaching: 2 })).toBe(4)
  expect(firesAt([6, 5, 5, 6, 5], 5, { evaluated: 3, breaching: 2 })).toBeUndefined()
  expect(firesAt([6, 6], 5, { evaluated: 3, breaching: 2 })).toBe(1)
  expect(firesAt([6, 6, 6], 5, { evaluated: 3, breaching: 3 })).toBe(2)
})

test('the periods in words', () => {
  expect(evaluationWords({ period: 60, evaluated: 3, breaching: 2 })).toBe('2 of the last 3 minutes')
  expect(evaluationWords({ period: 300, evaluated: 3, breaching: 3 })).toBe(
    'all of the last 3 periods of 5 minutes',
  )
})
