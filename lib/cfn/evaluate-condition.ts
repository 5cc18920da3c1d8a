import type { Value } from './template'
import { arnParts, wildcards } from './wildcards'

/** What is known of a request, by condition key. A key that is not in it is missing. */
export type RequestContext = { readonly [key: string]: string }

/** Whether a value of the policy matches the request's value. */
type Operator = (wanted: string, actual: string) => boolean

/** The operators that the compiler emits; each may have the suffix IfExists. */
const operators = new Map<string, Operator>([
  ['StringEquals', (wanted, actual) => wanted === actual],
  ['StringLike', isLike],
  ['ArnLike', isArnLike],
  ['Bool', isSameBoolean],
])

/**
 * Whether the Condition of a statement holds: every key of every operator, each with any of its values. Names of keys are
 * compared without regard to case. A missing key does not match, unless the operator ends in IfExists. Keys with several
 * values in the request need ForAllValues or ForAnyValue, which throw like every operator that is not emitted.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function conditionHolds(condition: Value | undefined, context: RequestContext): boolean {
  const known = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]))
  const blocks = Object.entries((condition ?? {}) as { readonly [operator: string]: Value })
  return blocks.every(([name, keys]) => {
    const ifExists = name.endsWith('IfExists')
    const matches = operators.get(ifExists ? name.slice(0, -'IfExists'.length) : name)
    if (matches === undefined) throw new Error(`the condition operator ${name} is not evaluated`)
    return Object.entries(keys as { readonly [key: string]: Value }).every(([key, value]) => {
      const actual = known.get(key.toLowerCase())
      const wanted = textsOf(value)
      return actual === undefined ? ifExists : wanted.some(each => matches(each, actual))
    })
  })
}

/** The texts of one value of a policy or of a list of them. Throws on a reference and on a policy variable. */
export function textsOf(value: Value): string[] {
  return (Array.isArray(value) ? (value as readonly Value[]) : [value]).map(each => {
    if (typeof each === 'boolean') return String(each)
    if (typeof each !== 'string') throw new Error(`not resolved: ${JSON.stringify(each)}`)
    if (each.includes('${')) throw new Error(`policy variables are not evaluated: ${each}`)
    return each
  })
}

function isLike(pattern: string, text: string): boolean {
  return new RegExp(`^${wildcards(pattern)}$`, 's').test(text)
}

/** Each of the six parts is compared on its own, so no wildcard reaches into the next. */
function isArnLike(wanted: string, actual: string): boolean {
  const [patterns, parts] = [arnParts(wanted), arnParts(actual)]
  if (patterns === undefined) throw new Error(`not a whole ARN: ${wanted}`)
  return parts !== undefined && patterns.every((pattern, i) => isLike(pattern, parts[i]!))
}

function isSameBoolean(wanted: string, actual: string): boolean {
  if (!/^(true|false)$/i.test(wanted)) throw new Error(`not a boolean: ${wanted}`)
  return wanted.toLowerCase() === actual.toLowerCase()
}
