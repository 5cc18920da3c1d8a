import type { Value } from '../../cfn/template'
import { unless, type Finding } from './proof'
import { statementsOf, type Resource, type Stack } from './stack'
import { at, textOf, textsOf } from './value'

/** What a resource's policy may say that an identity policy may not. */
interface Exception {
  readonly action: string
  readonly allows: (statement: Value, position: number) => boolean
}

/** Policies of resources: who is let in, and for what. */
export function resourcePolicies(stack: Stack): { count: number; resources: string[]; fails: Finding[] } {
  const policies = [
    ...documents(stack, 'AWS::KMS::Key', 'KeyPolicy', rootManagesKey),
    ...documents(stack, 'AWS::S3::BucketPolicy', 'PolicyDocument', denies('s3:*')),
    ...documents(stack, 'AWS::SNS::TopicPolicy', 'PolicyDocument', denies('sns:*')),
    ...documents(stack, 'AWS::Logs::ResourcePolicy', 'PolicyDocument', denies('logs:*')),
  ]
  const permissions = stack.ofType('AWS::Lambda::Permission')
  return {
    count: policies.length + permissions.length,
    resources: [...policies.map(({ each }) => each.id), ...permissions.map(each => each.id)],
    fails: [
      ...policies.flatMap(({ each, statements, exception }) =>
        statements.flatMap((statement, position) => oneStatement(each, statement, position, exception)),
      ),
      ...permissions.flatMap(onePermission),
    ],
  }
}

// Without this statement nobody could manage the key, and KMS refuses it.
const rootManagesKey: Exception = {
  action: 'kms:*',
  allows: (statement, position) =>
    position === 0 && textOf(at(statement, 'Principal', 'AWS')).endsWith(':root'),
}

function denies(action: string): Exception {
  return { action, allows: statement => at(statement, 'Effect') === 'Deny' }
}

function documents(stack: Stack, type: string, property: string, exception: Exception) {
  return stack
    .ofType(type)
    .map(each => ({ each, exception, statements: statementsOf(documentOf(each.Properties[property])) }))
}

// A policy of CloudWatch Logs is a JSON text.
function documentOf(value: Value | undefined): Value | undefined {
  const text = textOf(value)
  if (text === '') return value
  try {
    return JSON.parse(text) as Value
  } catch {
    return { Statement: [{}] }
  }
}

function oneStatement(
  each: Resource,
  statement: Value,
  position: number,
  { action, allows }: Exception,
): Finding[] {
  const actions = textsOf(at(statement, 'Action'))
  const wide = actions.filter(
    name => !/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(name) && !(name === action && allows(statement, position)),
  )
  const isOpen =
    at(statement, 'Effect') !== 'Deny' &&
    [at(statement, 'Principal'), at(statement, 'Principal', 'AWS')].some(who => textsOf(who).includes('*'))
  return [
    ...unless(
      actions.length > 0 && wide.length === 0,
      `the policy ${each.id} allows ${wide[0] ?? 'actions that it does not spell out'}`,
      each.id,
    ),
    ...unless(!isOpen, `the policy ${each.id} lets everybody in`, each.id),
  ]
}

function onePermission(each: Resource): Finding[] {
  const source = textOf(each.Properties['SourceArn'])
  const isExact =
    each.Properties['Action'] === 'lambda:InvokeFunction' &&
    each.Properties['Principal'] !== '*' &&
    /\$\{[^}]+\}\/./.test(source)
  return unless(isExact, `${each.id} lets more than this API call a function`, each.id)
}
