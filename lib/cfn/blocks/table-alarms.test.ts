import { expect, test } from 'vitest'
import { starter } from '../../design/starter'
import { tableAlarms, throttleAlarmsOf } from './table-alarms'

const [items] = starter.tables
const [index] = items!.globalIndexes

interface Alarm {
  AlarmName: object
  Metrics: {
    Id: string
    Expression?: string
    MetricStat?: { Metric: { MetricName: string; Dimensions: { Name: string; Value: unknown }[] } }
  }[]
}

/** The alarms on throttled calls of a table with this many global indexes. */
function alarmsWith(indexes: number): Alarm[] {
  const globalIndexes = Array.from({ length: indexes }, (_, i) => ({ ...index!, name: `by-${i}` }))
  const table = { ...items!, globalIndexes }
  const found = tableAlarms({ ...starter, tables: [table] }).filter(({ id }) => id.includes('Throttles'))
  expect(found).toHaveLength(throttleAlarmsOf(table))
  return found.map(({ value }) => (value as unknown as { Properties: Alarm }).Properties)
}

test.each([
  [0, 1],
  [1, 1],
  [4, 1],
  [5, 2],
  [9, 2],
  [20, 5],
])('throttled calls of a table and %i indexes take %i alarms of ten metrics at most', (indexes, count) => {
  const alarms = alarmsWith(indexes)
  expect(alarms).toHaveLength(count)
  expect(new Set(alarms.map(({ AlarmName }) => JSON.stringify(AlarmName))).size).toBe(count)
  for (const { Metrics: metrics } of alarms) {
    const [total, ...added] = metrics
    expect(added.length).toBeLessThanOrEqual(10)
    expect(total!.Expression).toBe(added.map(({ Id }) => `FILL(${Id}, 0)`).join(' + '))
  }
  const watched = alarms
    .flatMap(({ Metrics }) => Metrics.flatMap(each => each.MetricStat?.Metric ?? []))
    .map(({ MetricName, Dimensions: [table, ofIndex] }) => {
      expect(table).toEqual({ Name: 'TableName', Value: { Ref: 'ItemsTable' } })
      return `${MetricName}${ofIndex === undefined ? '' : ` ${ofIndex.Name} ${String(ofIndex.Value)}`}`
    })
  const expected = ['ReadThrottleEvents', 'WriteThrottleEvents'].flatMap(name => [
    name,
    ...Array.from({ length: indexes }, (_, i) => `${name} GlobalSecondaryIndexName by-${i}`),
  ])
  expect(watched.sort()).toEqual(expected.sort())
})
