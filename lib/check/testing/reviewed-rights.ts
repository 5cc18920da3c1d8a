import type { Value } from '../../cfn/template'
import { readActions } from '../../design/function'
import { nameOf, type StackFunction } from '../requirements/stack'
import { at, listOf, textOf, textsOf } from '../requirements/value'
import { place } from './role-policies'

/** What every function's role may do beside its tables, by the Sid of the statement. Reviewed, with the reasons. */
const reviewed = {
  // DynamoDB uses the caller's rights on the table's key, and nobody else's: hence the condition.
  DataKey: {
    reads: ['kms:Decrypt', 'kms:DescribeKey'],
    writes: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
  },
  // Lambda decrypts the function's variables with the rights of its role when an instance starts.
  EnvironmentKey: ['kms:Decrypt'],
  // The log group is the stack's own, so nobody has to create it.
  Logs: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  // Both take no resource.
  Tracing: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
}

/**
 * All the rights that a function's role should have on other things than tables, as lines. There is none on Secrets
 * Manager: CloudFormation fills in the value of a secret with the rights of whoever deploys.
 */
export function reviewedRights(each: StackFunction): string[] {
  const writes = each.designed!.access.some(({ actions }) =>
    actions.some(action => !readActions.includes(action)),
  )
  const via = `StringEquals kms:ViaService dynamodb.${place.region}.amazonaws.com`
  const streams = `arn:aws:logs:${place.region}:${place.account}:log-group:/aws/lambda/${nameOf(each)}:log-stream:*`
  const lines = (actions: readonly string[], resource: string, condition = '') =>
    actions.map(action => line('Allow', action, resource, condition))
  return [
    ...lines(writes ? reviewed.DataKey.writes : reviewed.DataKey.reads, keyArn('DataKey'), via),
    ...lines(reviewed.EnvironmentKey, keyArn('EnvKey')),
    ...lines(reviewed.Logs, streams),
    ...lines(reviewed.Tracing, '*'),
  ].sort()
}

const keyArn = (id: string) => `arn:aws:kms:${place.region}:${place.account}:${id}`

/** The statements of policies on other things than tables, as lines; one that names what it leaves out stays as it is. */
export function otherRights(policies: readonly Value[]): string[] {
  return policies
    .flatMap(policy => listOf(at(policy, 'Statement')))
    .flatMap(statement => {
      const [actions, resources] = [textsOf(at(statement, 'Action')), textsOf(at(statement, 'Resource'))]
      if (actions.length === 0 || resources.length === 0) return [JSON.stringify(statement)]
      const [effect, condition] = [textOf(at(statement, 'Effect')), conditionText(at(statement, 'Condition'))]
      return actions
        .filter(action => !action.startsWith('dynamodb:'))
        .flatMap(action => resources.map(resource => line(effect, action, resource, condition)))
    })
    .sort()
}

function line(effect: string, action: string, resource: string, condition: string): string {
  return `${effect} ${action} on ${resource}${condition === '' ? '' : ` if ${condition}`}`
}

function conditionText(condition: Value | undefined): string {
  return Object.entries((condition ?? {}) as { [operator: string]: { [key: string]: Value } })
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, value]) => `${operator} ${key} ${textsOf(value).join(', ')}`),
    )
    .join(' and ')
}
