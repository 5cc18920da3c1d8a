import type { Design } from '../../design/design'
import type { LambdaFunction } from '../../design/function'
import { ref } from '../intrinsics'
import { logicalId } from '../logical-ids'
import type { mappingOf } from '../mapping'
import { physicalName } from '../physical-names'
import { entriesOf, type Entry, type Properties } from '../template'
import { bandAlarm, expressionAlarm, metricAlarm, type Metric } from './alarm'

type Kind = 'Errors' | 'Throttles' | 'Duration' | 'Invocations'

/** Up to four alarms on each function: error rate, throttles, duration near the timeout, unusual invocations. */
export function functionAlarms(design: Design, thresholds: ReturnType<typeof mappingOf>): Entry[] {
  const on = design.monitoring.alarms
  return design.functions.flatMap(each => {
    const metric = (name: string): Metric => ({
      namespace: 'AWS/Lambda',
      name,
      dimensions: { FunctionName: ref(logicalId.function(each.name)) },
    })
    const alarm = (
      kind: Kind,
      isOn: boolean,
      what: string,
      description: string,
      properties: (name: string) => Properties,
    ) => {
      if (!isOn) return []
      const { resource } = entriesOf(
        { kind: 'function', name: each.name },
        'R13',
        ...(kind === 'Errors' ? (['R8'] as const) : []),
      )
      return [
        resource(
          logicalId.functionAlarm(each.name, kind),
          'AWS::CloudWatch::Alarm',
          properties(physicalName.functionAlarm(each.name, what)),
          description,
        ),
      ]
    }
    // A 401 is an error of the function that API Gateway asks, which has no other way to say it.
    const failed = each.name === design.api.authorizer.function ? 'failed or refused a token' : 'failed'
    const errors = `Too many invocations of ${each.name} ${failed} in two of three minutes`
    const throttles = `Invocations of ${each.name} were throttled`
    const duration = `The slowest 1% of the invocations of ${each.name} came near the timeout`
    const invocations = `The number of invocations of ${each.name} left its usual band`
    return [
      ...alarm('Errors', on.functionErrors, 'error-rate', errors, name =>
        expressionAlarm(
          'Error rate (%)',
          '100 * errors / MAX([errors, invocations])',
          { errors: metric('Errors'), invocations: metric('Invocations') },
          {
            name,
            description: errors,
            threshold: thresholds.pick(
              'FunctionErrorPercent',
              environment => environment.alarms.functionErrorPercent,
            ),
            periods: [3, 2],
          },
        ),
      ),
      ...alarm('Throttles', on.functionThrottles, 'throttles', throttles, name =>
        metricAlarm(metric('Throttles'), 'Sum', 60, {
          name,
          description: throttles,
          threshold: 0,
          periods: [3, 2],
        }),
      ),
      ...alarm('Duration', on.functionDuration, 'duration-p99', duration, name =>
        metricAlarm(metric('Duration'), 'p99', 60, {
          name,
          description: duration,
          threshold: durationMs(each, thresholds),
          periods: [5, 3],
        }),
      ),
      ...alarm('Invocations', on.functionInvocations, 'invocations', invocations, name =>
        bandAlarm('Expected invocations', metric('Invocations'), name, invocations),
      ),
    ]
  })
}

/** The designed share of the function's timeout, in milliseconds. */
function durationMs(each: LambdaFunction, thresholds: ReturnType<typeof mappingOf>) {
  return thresholds.pick(logicalId.functionKey(each.name, 'DurationMs'), environment =>
    Math.round((each.timeout[environment.name] ?? 0) * 10 * environment.alarms.functionDurationPercent),
  )
}
