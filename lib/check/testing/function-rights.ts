import { vendorExports } from '../../artifact/generated/handler-hashes'
import { evaluatePolicies } from '../../cfn/evaluate-policy'
import dynamodb from '../../cfn/testing/dynamodb-actions.json'
import type { HandlerKind } from '../../design/handler'
import { handlerActions } from '../handler-code/handler-actions'
import { nameOf, type Stack, type StackFunction } from '../requirements/stack'
import { at, listOf, targetOf, textOf, textsOf } from '../requirements/value'
import { rolePolicies, tableArns } from './role-policies'

/** What one function may do to one table or index beside what its code does. */
export interface Rights {
  readonly function: string
  /** `prod-orders/index/byCustomer`, or the whole ARN of what is not in the stack. */
  readonly resource: string
  readonly inCode: readonly string[]
  readonly inRole: readonly string[]
  readonly missing: readonly string[]
  readonly excess: readonly string[]
}

/**
 * Compares every function's code with its role, table by table and index by index. The code's side is read from its
 * index.js, and where it calls from the settings that the template hands it. The role's side is what the evaluator allows
 * of all the actions that DynamoDB has. Throws when the code cannot be read.
 */
export function functionRights(stack: Stack, codeOf: (kind: HandlerKind) => string): Rights[] {
  return stack.functions.flatMap(each => {
    const { resource: own, actions } = callsOf(stack, each, codeOf)
    const policies = each.role === undefined ? [] : rolePolicies(stack, each.role)
    const asked = new Set([...tableArns(stack), ...coveredArns(policies), own, '*'])
    return [...asked].flatMap(resource => {
      const inCode = resource === own ? actions : []
      const inRole = dynamodb.actions.filter(
        action => evaluatePolicies(policies, { action, resource }) === 'allowed',
      )
      if (inCode.length + inRole.length === 0) return []
      return [
        {
          function: nameOf(each),
          resource: shortName(stack, resource),
          inCode,
          inRole,
          missing: inCode.filter(action => !inRole.includes(action)),
          excess: inRole.filter(action => !inCode.includes(action)),
        },
      ]
    })
  })
}

function callsOf(stack: Stack, each: StackFunction, codeOf: (kind: HandlerKind) => string) {
  const reading = handlerActions(codeOf(each.designed!.handler.kind), vendorExports)
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  const variables = at(each.Properties['Environment'], 'Variables')
  const settings = JSON.parse(textOf(at(variables, 'HANDLER_SETTINGS'))) as { table: string; index?: string }
  const table = stack.resources.find(({ id }) => id === targetOf(at(variables, settings.table)))!
  const name = textOf(table.Properties['TableName'])
  const arn = tableArns(stack).find(each => each.endsWith(`:table/${name}`))!
  return { actions: reading.actions, resource: settings.index ? `${arn}/index/${settings.index}` : arn }
}

/** An ARN that each resource of the policies covers: perhaps of a table that the stack does not have. */
function coveredArns(policies: ReturnType<typeof rolePolicies>): string[] {
  return policies
    .flatMap(policy => listOf(at(policy, 'Statement')))
    .flatMap(statement => textsOf(at(statement, 'Resource')))
    .filter(resource => resource !== '*')
    .map(resource => resource.replace(/[*?]/g, 'x'))
}

function shortName(stack: Stack, arn: string): string {
  return tableArns(stack).includes(arn) ? arn.slice(arn.indexOf(':table/') + ':table/'.length) : arn
}
