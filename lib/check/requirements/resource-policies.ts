import type { Value } from '../../cfn/template'
import { unless, type Finding } from './proof'
import { policiesOf, typeOf, type Exception } from './resource-types'
import { statementsOf, type Resource, type Stack } from './stack'
import { at, textOf, textsOf } from './value'

/** Policies of resources: who is let in, and for what. */
export function resourcePolicies(stack: Stack): { count: number; resources: string[]; fails: Finding[] } {
  const policies = policiesOf(stack, 'resource')
  const permissions = stack.resources.filter(each => typeOf(each)?.policies === 'permission')
  return {
    count: policies.length + permissions.length,
    resources: [...policies.map(({ each }) => each.id), ...permissions.map(each => each.id)],
    fails: [
      ...policies.flatMap(({ each, document, exception }) =>
        statementsOf(documentOf(document)).flatMap((statement, position) =>
          oneStatement(each, statement, position, exception),
        ),
      ),
      ...permissions.flatMap(onePermission),
    ],
  }
}

// A policy of CloudWatch Logs is a JSON text.
function documentOf(value: Value): Value {
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
  exception: Exception | undefined,
): Finding[] {
  const actions = textsOf(at(statement, 'Action'))
  const wide = actions.filter(
    name =>
      !/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(name) &&
      !(name === exception?.action && exception.allows(statement, position)),
  )
  const isOpen =
    at(statement, 'Effect') !== 'Deny' &&
    (at(statement, 'NotPrincipal') !== undefined ||
      [at(statement, 'Principal'), at(statement, 'Principal', 'AWS')].some(who => textsOf(who).includes('*')))
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
