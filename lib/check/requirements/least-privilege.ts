import type { Value } from '../../cfn/template'
import type { TableAccess } from '../../design/function'
import { unless, type Finding, type Proof } from './proof'
import { resourcePolicies } from './resource-policies'
import { policiesOf, unknownTypes } from './resource-types'
import { nameOf, statementsOf, type Resource, type Stack, type StackFunction } from './stack'
import { isTableStatement, tableOf } from './tables'
import { at, listOf, textOf, textsOf } from './value'

/** R5: identity policies allow exact actions on exact resources; resource policies name whom they let in. */
export function leastPrivilege(stack: Stack): Proof {
  const policies = policiesOf(stack, 'identity')
  const identity = policies.flatMap(({ each, document }) =>
    statementsOf(document).map(statement => ({ each, statement })),
  )
  const others = resourcePolicies(stack)
  return {
    holds: {
      because: `${identity.length} statements of roles allow exact actions on exact resources, and ${others.count} policies of resources name whom they let in.`,
      resources: [...policies.map(({ each }) => each.id), ...others.resources],
    },
    fails: [
      ...identity.flatMap(({ each, statement }) => oneStatement(each, statement)),
      ...unknownTypes(stack, type => `it is not known which rights the type ${type} gives`),
      ...stack.ofType('AWS::IAM::Role').flatMap(awsPolicies),
      ...stack.functions.flatMap(each => asDesigned(stack, each)),
      ...others.fails,
    ],
  }
}

/** Actions that IAM knows no resource for, and the one that CodeDeploy polls with (its policy by AWS has * as well). */
const everywhere = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'cloudwatch:DescribeAlarms']

function oneStatement(each: Resource, statement: Value): Finding[] {
  const actions = textsOf(at(statement, 'Action'))
  const resources = textsOf(at(statement, 'Resource'))
  const isInverted = at(statement, 'NotAction') !== undefined || at(statement, 'NotResource') !== undefined
  const isExact = actions.length > 0 && actions.every(action => /^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action))
  const wide = resources.filter(resource => !isExactResource(resource, actions))
  return [
    ...unless(isExact && !isInverted, `${each.id} allows actions that it does not spell out`, each.id),
    ...unless(
      resources.length > 0 && wide.length === 0,
      `${each.id} allows ${actions[0] ?? 'actions'} on ${wide[0] || 'no exact resource'}`,
      each.id,
    ),
  ]
}

function isExactResource(resource: string, actions: readonly string[]): boolean {
  if (resource === '*') return actions.every(action => everywhere.includes(action))
  // A log group's streams and the objects under a prefix have names that nobody knows beforehand.
  const fixed = actions.every(action => action.startsWith('logs:'))
    ? resource.replace(/:\*$/, '')
    : actions.every(action => action === 's3:PutObject')
      ? resource.replace(/\/\*$/, '')
      : resource
  return fixed !== '' && !/[*?]/.test(fixed)
}

/** Policies of AWS: wider than ours, allowed where a service's role for the whole account needs them. */
function awsPolicies(role: Resource): Finding[] {
  return textsOf(role.Properties['ManagedPolicyArns'])
    .filter(
      arn =>
        arn.includes(':policy/') && !/\/(AWS_ConfigRole|AmazonAPIGatewayPushToCloudWatchLogs)$/.test(arn),
    )
    .map(arn => ({
      because: `${role.id} has the policy ${arn.slice(arn.lastIndexOf('/') + 1)} of AWS`,
      resources: [role.id],
    }))
}

function asDesigned(stack: Stack, each: StackFunction): Finding[] {
  if (each.designed === undefined) return []
  const granted = new Set(
    each.statements.filter(isTableStatement).flatMap(statement => grantsOf(stack, statement)),
  )
  const designed = new Set(each.designed.access.flatMap(access => designedGrants(stack, access)))
  const extra = [...granted].find(grant => !designed.has(grant))
  const missing = [...designed].find(grant => !granted.has(grant))
  return [
    ...unless(extra === undefined, `${nameOf(each)} may ${extra}, which the design does not grant`, each.id),
    ...unless(missing === undefined, `${nameOf(each)} may not ${missing}, which the design grants`, each.id),
  ]
}

function grantsOf(stack: Stack, statement: Value): string[] {
  return listOf(at(statement, 'Resource')).flatMap(resource => {
    const table = tableOf(stack, resource)
    const [, index = ''] = /(\/index\/.*)$/.exec(textOf(resource)) ?? []
    const name = table === undefined ? textOf(resource) : textOf(table.Properties['TableName'])
    return textsOf(at(statement, 'Action')).map(action => `${action} on ${name}${index}`)
  })
}

function designedGrants(stack: Stack, { table, index, actions }: TableAccess): string[] {
  return actions.map(
    action => `dynamodb:${action} on ${stack.named(table)}${index === null ? '' : `/index/${index}`}`,
  )
}
