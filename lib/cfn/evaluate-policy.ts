import { conditionHolds, textsOf, type RequestContext } from './evaluate-condition'
import type { Value } from './template'
import { arnParts, wildcards } from './wildcards'

/** What somebody asks to do. */
export interface AccessRequest {
  /** `dynamodb:GetItem` */
  readonly action: string
  /** A whole ARN, or `*` for an action that IAM knows no resource for. */
  readonly resource: string
  readonly context?: RequestContext
}

/** IAM's words: an explicit deny overrides every allow, and what nothing allows is denied implicitly. */
export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny'

type Statement = { readonly [element: string]: Value | undefined }

const elements = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']

/**
 * Decides a request by the identity policies of one principal, as IAM does within one account where nothing else applies
 * (no resource policy, boundary or organization). Policies are documents in which every reference is resolved to an ARN.
 * Throws on what it does not know: an element, a condition operator, a policy variable, an incomplete ARN. Of a statement
 * that does not match, no more is read than tells so: first the action, then the resource, then the condition.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluatePolicies(policies: readonly Value[], request: AccessRequest): Decision {
  const effects = policies
    .flatMap(statementsOf)
    .filter(statement => applies(statement, request))
    .map(statement => statement['Effect'])
  if (effects.includes('Deny')) return 'explicitDeny'
  return effects.includes('Allow') ? 'allowed' : 'implicitDeny'
}

function statementsOf(policy: Value): Statement[] {
  const { Version, Statement } = policy as Statement
  if (Version !== '2012-10-17')
    throw new Error(`policies of version ${JSON.stringify(Version)} are not evaluated`)
  const statements = (Array.isArray(Statement) ? Statement : [Statement]) as Statement[]
  for (const statement of statements) {
    const unknown = Object.keys(statement).find(element => !elements.includes(element))
    if (unknown !== undefined) throw new Error(`${unknown} of a statement is not evaluated`)
    if (statement['Effect'] !== 'Allow' && statement['Effect'] !== 'Deny')
      throw new Error('a statement has no effect')
  }
  return statements
}

function applies(statement: Statement, { action, resource, context = {} }: AccessRequest): boolean {
  return (
    names(statement, 'Action', pattern => isSameAction(pattern, action)) &&
    names(statement, 'Resource', pattern => coversResource(pattern, resource)) &&
    conditionHolds(statement['Condition'], context)
  )
}

/** Whether an element names something, or its Not form names everything but that. */
function names(statement: Statement, element: string, matches: (pattern: string) => boolean): boolean {
  const [named, not] = [statement[element], statement[`Not${element}`]]
  if ((named === undefined) === (not === undefined))
    throw new Error(`a statement needs one of ${element} and Not${element}`)
  return named === undefined ? !textsOf(not!).some(matches) : textsOf(named).some(matches)
}

/** Actions are compared without regard to case. */
function isSameAction(pattern: string, action: string): boolean {
  return new RegExp(`^${wildcards(pattern)}$`, 'i').test(action)
}

/**
 * Resources are compared with regard to case. A wildcard stands for characters within one of the ARN's six segments; a `*`
 * that is the last character of its segment goes on beyond the colon.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
function coversResource(pattern: string, resource: string): boolean {
  if (pattern === '*') return true
  const parts = arnParts(pattern)
  if (parts === undefined) throw new Error(`not a whole ARN: ${pattern}`)
  const last = parts.pop()!
  const segments = parts.map(part =>
    part.endsWith('*') ? `${wildcards(part.slice(0, -1), '[^:]')}.*` : wildcards(part, '[^:]'),
  )
  return new RegExp(`^${[...segments, wildcards(last)].join(':')}$`, 's').test(resource)
}
