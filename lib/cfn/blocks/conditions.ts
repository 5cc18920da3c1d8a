import type { Design } from '../../design/design'
import type { Environment } from '../../design/environment'
import { and, equals, not, or, perEnvironment, ref } from '../intrinsics'
import { conditionId, logicalId } from '../logical-ids'
import { entriesOf, type Entry, type Value } from '../template'
import { asDesigned } from './parameters'

/**
 * Every condition that a template may need. The ones that nothing uses are left out when the template is assembled
 * (cfn-lint W8001), so a block just names the condition it means.
 */
export function conditions(design: Design): Entry[] {
  const { condition } = entriesOf({ kind: 'design' }, 'R6')
  const mapping = modes(design)
  return [
    condition(
      conditionId.overridesIpv4,
      not(equals({ 'Fn::Join': ['', ref('AllowedIpv4Cidrs')] }, asDesigned)),
    ),
    condition(
      conditionId.overridesIpv6,
      not(equals({ 'Fn::Join': ['', ref('AllowedIpv6Cidrs')] }, asDesigned)),
    ),
    condition(conditionId.overridesAlarmEmail, not(equals(ref('AlarmEmail'), asDesigned))),
    condition(
      conditionId.notifiesAlarmEmail,
      or(
        { Condition: conditionId.overridesAlarmEmail },
        ...design.environments.filter(each => each.alarmEmail !== null).map(isEnvironment),
      ),
    ),
    condition(conditionId.createsConfigRecorder, mode('ConfigRecorderMode', 'ConfigRecorder')),
    condition(conditionId.createsApiAccount, mode('ApiGatewayAccountMode', 'ApiGatewayAccount')),
    ...design.environments.map(each =>
      condition(logicalId.environmentCondition(each.name), isEnvironment(each)),
    ),
    entriesOf({ kind: 'design' }, 'R6', 'R15').mapping(
      'Modes',
      mapping,
      'Singletons of an account and region: made by this stack, or found there',
    ),
  ]
}

function isEnvironment(environment: Environment): Value {
  return equals(ref('Environment'), environment.name)
}

function mode(parameter: string, key: string): Value {
  return or(
    equals(ref(parameter), 'create'),
    and(equals(ref(parameter), asDesigned), equals(perEnvironment('Modes', key), 'create')),
  )
}

function modes(design: Design): Value {
  return Object.fromEntries(
    design.environments.map(each => [
      each.name,
      { ConfigRecorder: each.configRecorder, ApiGatewayAccount: each.apiGatewayAccount },
    ]),
  )
}
