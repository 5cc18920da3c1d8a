import { ref, sub } from '../intrinsics'
import { once } from '../logical-ids'
import type { Properties, Value } from '../template'

const tellsTopic: Value = [ref(once.topic)]

export interface Metric {
  readonly namespace: string
  readonly name: string
  readonly dimensions: { readonly [name: string]: Value }
}

interface Watch {
  readonly name: string
  readonly description: string
  readonly threshold: Value
  /** Periods looked at, and how many of them must be over the threshold. */
  readonly periods: readonly [number, number]
}

const quiet = { TreatMissingData: 'notBreaching', AlarmActions: tellsTopic, OKActions: tellsTopic } as const

function watched({ name, description, threshold, periods }: Watch): Properties {
  return {
    AlarmName: sub(name),
    AlarmDescription: description,
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: threshold,
    EvaluationPeriods: periods[0],
    DatapointsToAlarm: periods[1],
  }
}

/** Properties of an alarm on one metric. `statistic`: Sum, Average or a percentile such as p99; `period` in seconds. */
export function metricAlarm(metric: Metric, statistic: string, period: number, watch: Watch): Properties {
  return {
    ...watched(watch),
    Namespace: metric.namespace,
    MetricName: metric.name,
    Dimensions: dimensions(metric),
    ...(statistic.startsWith('p') ? { ExtendedStatistic: statistic } : { Statistic: statistic }),
    Period: period,
    ...quiet,
  }
}

/** Properties of an alarm on an expression over sums a minute of several metrics, by their id in the expression. */
export function expressionAlarm(
  label: string,
  expression: string,
  metrics: { readonly [id: string]: Metric },
  watch: Watch,
): Properties {
  return {
    ...watched(watch),
    Metrics: [
      { Id: 'total', Label: label, Expression: expression, ReturnData: true },
      ...Object.entries(metrics).map(([id, metric]) => sumOf(id, metric, 60, false)),
    ],
    ...quiet,
  }
}

/** Properties of an alarm that learns the usual band of a metric. */
export function bandAlarm(label: string, metric: Metric, name: string, description: string): Properties {
  return {
    AlarmName: sub(name),
    AlarmDescription: description,
    ComparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold',
    ThresholdMetricId: 'band',
    EvaluationPeriods: 3,
    DatapointsToAlarm: 3,
    Metrics: [
      { Id: 'band', Label: label, Expression: 'ANOMALY_DETECTION_BAND(metric, 3)', ReturnData: true },
      sumOf('metric', metric, 300, true),
    ],
    TreatMissingData: 'ignore',
    AlarmActions: tellsTopic,
  }
}

function sumOf(id: string, metric: Metric, period: number, returned: boolean): Value {
  const stat = { Namespace: metric.namespace, MetricName: metric.name, Dimensions: dimensions(metric) }
  return { Id: id, ReturnData: returned, MetricStat: { Stat: 'Sum', Period: period, Metric: stat } }
}

function dimensions(metric: Metric): Value {
  return Object.entries(metric.dimensions).map(([Name, value]) => ({ Name, Value: value }))
}
