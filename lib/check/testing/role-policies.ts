import type { Place } from '../../cfn/resolve'
import type { Value } from '../../cfn/template'
import type { Resource, Stack } from '../requirements/stack'
import { at, listOf, textOf } from '../requirements/value'

export const place = { account: '123456789012', region: 'us-west-2' } as const satisfies Place

/**
 * The policies of a role that are in its template, with an ARN wherever they refer to a resource. Of a key nobody knows
 * the id before it is made, so its logical id stands there.
 */
export function rolePolicies(stack: Stack, role: Resource): Value[] {
  const managed = listOf(role.Properties['ManagedPolicyArns']).flatMap(
    arn => stack.referred(arn, 'AWS::IAM::ManagedPolicy')?.Properties['PolicyDocument'] ?? [],
  )
  const inline = listOf(role.Properties['Policies']).map(policy => at(policy, 'PolicyDocument')!)
  return [...managed, ...inline].map(document => withArns(stack, document))
}

/** Policies of AWS that a role has beside its own: what they give is not in the template. */
export function awsPolicies(stack: Stack, role: Resource): string[] {
  return listOf(role.Properties['ManagedPolicyArns'])
    .filter(arn => stack.referred(arn, 'AWS::IAM::ManagedPolicy') === undefined)
    .map(arn => textOf(arn).replace(/^.*\//, ''))
}

/** The ARNs that an action on DynamoDB can be asked of: every table and index of the stack, in its order. */
export function tableArns(stack: Stack): string[] {
  return stack.ofType('AWS::DynamoDB::Table').flatMap(table => {
    const arn = arnOf(table)
    const indexes = ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'].flatMap(kind =>
      listOf(table.Properties[kind]).map(index => `${arn}/index/${textOf(at(index, 'IndexName'))}`),
    )
    return [arn, ...indexes]
  })
}

function arnOf(resource: Resource): string {
  const [service, name] =
    resource.Type === 'AWS::DynamoDB::Table'
      ? ['dynamodb', `table/${textOf(resource.Properties['TableName'])}`]
      : [resource.Type.split('::')[1]!.toLowerCase(), resource.id]
  return `arn:aws:${service}:${place.region}:${place.account}:${name}`
}

function withArns(stack: Stack, value: Value): Value {
  const text = textOf(value)
  if (text !== '')
    return text.replace(/\$\{([^}.]+)(?:\.Arn)?\}/g, (_, id: string) => {
      if (id === 'AWS::Partition') return 'aws'
      const resource = stack.resources.find(each => each.id === id)
      if (resource === undefined) throw new Error(`${text} refers to nothing of the template`)
      return arnOf(resource)
    })
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly Value[]).map(each => withArns(stack, each))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withArns(stack, each)]))
}
