import type { Design } from '../../design/design'
import { alarmKinds, type AlarmKind } from '../../design/monitoring'
import { problem, warning, type Problem } from '../../problem'
import { repeated } from '../rule'

const watched: Record<AlarmKind, string> = {
  functionErrors: 'errors of functions, and no rollout goes back on them',
  functionThrottles: 'throttled functions',
  functionDuration: 'functions that come near their timeout',
  functionInvocations: 'functions that are called unusually often or seldom',
  apiServerErrors: '5XX answers of the API',
  apiClientErrors: '4XX answers of the API',
  apiLatency: 'slow answers of the API',
  wafBlocked: 'many blocked requests',
  tableThrottles: 'throttled tables',
  tableErrors: 'errors of tables',
}

/** Everything is watched (R13, R15). */
export function monitoring({ monitoring: { alarms, configRules } }: Design): Problem[] {
  return [
    ...alarmKinds
      .filter(kind => !alarms[kind])
      .map(kind =>
        warning(
          'monitoring/alarm-off',
          `Nobody would learn of ${watched[kind]}, which R13 asks for; turn the alarm on.`,
          ['monitoring', 'alarms', kind],
        ),
      ),
    ...(configRules.length === 0
      ? [
          warning(
            'monitoring/no-config-rule',
            'AWS Config would record changes but judge none, which R15 asks for; turn on a rule.',
            ['monitoring', 'configRules'],
          ),
        ]
      : []),
    ...repeated(configRules).map(i =>
      problem(
        'monitoring/config-rule-twice',
        `The rule ${configRules[i]} is there twice, and AWS Config takes a name once; remove one.`,
        ['monitoring', 'configRules', i],
      ),
    ),
  ]
}
