import type { ResolvedTemplate } from '../cfn/resolve'
import type { Value } from '../cfn/template'
import { containsCidr, parseCidr, type Cidr } from '../design/cidr'

/** What the web ACL makes of one request. */
export interface WafVerdict {
  readonly action: 'allow' | 'block'
  /** The rule that decided; undefined when none did, so that the default action counted. */
  readonly rule: string | undefined
  /** The status of a blocked request's answer: 403, or the one of the rule's custom response. */
  readonly status: number
  /** Rules that matched and only count. */
  readonly counted: readonly string[]
  /** Rules on the way to the verdict that depend on what only AWS knows. Each could have decided otherwise. */
  readonly notEvaluated: readonly { readonly rule: string; readonly because: string }[]
}

/** What a statement says of an address. Unknown where it asks what only AWS knows; `asks` says what. */
type Answer = { readonly matches: boolean } | { readonly matches: 'unknown'; readonly asks: string }

type Json = { readonly [key: string]: Value }

/**
 * Asks the web ACL of a resolved template about an address: rules by priority, the first Allow or Block that matches, else the
 * default action (AWS WAF Developer Guide, "Setting rule priority"). Managed groups, rates and countries are not evaluated
 * but named. Throws on a text that is no address and on a part of a web ACL that the compiler never emits.
 */
export function askWebAcl(template: ResolvedTemplate, address: string): WafVerdict {
  const caller = parseAddress(address)
  const acl = onlyWebAcl(template)
  const counted: string[] = []
  const notEvaluated: { rule: string; because: string }[] = []
  const rules = (acl['Rules'] as readonly Json[]).toSorted(
    (one, other) => (one['Priority'] as number) - (other['Priority'] as number),
  )
  for (const rule of rules) {
    const name = rule['Name'] as string
    const answer = ask(rule['Statement'] as Json, caller, template)
    if (answer.matches === 'unknown') notEvaluated.push({ rule: name, because: answer.asks })
    else if (answer.matches) {
      const action = actionOf(rule['Action'] as Json)
      if (action.kind !== 'count')
        return { action: action.kind, rule: name, status: action.status, counted, notEvaluated }
      counted.push(name)
    }
  }
  const { kind, status } = actionOf(acl['DefaultAction'] as Json)
  if (kind === 'count') throw new Error('a default action cannot count')
  return { action: kind, rule: undefined, status, counted, notEvaluated }
}

/** One address as a range. IPv4 in IPv6 (RFC 4291, 2.5.5.2), as a socket of both families reports it, is IPv4. */
function parseAddress(text: string): Cidr {
  const dotted = text.replace(/^::ffff:(?=\d+\.)/i, '')
  const range = parseCidr(`${dotted}/${dotted.includes(':') ? 128 : 32}`)
  if (range === undefined) throw new Error(`${text} is not an address`)
  if (range.family === 4 || range.first >> 32n !== 0xffffn) return range
  const ipv4 = range.first & 0xffffffffn
  return { ...range, family: 4, first: ipv4, last: ipv4, prefix: 32 }
}

function onlyWebAcl(template: ResolvedTemplate): Json {
  const acls = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::WAFv2::WebACL')
  if (acls.length !== 1) throw new Error(`there are ${acls.length} web ACLs instead of one`)
  return acls[0]!.Properties
}

const onlyAws: { readonly [statement: string]: (argument: Json) => string } = {
  ManagedRuleGroupStatement: ({ Name: name }) => `the managed rule group ${name as string}`,
  RateBasedStatement: () => 'how many requests came before',
  GeoMatchStatement: () => 'the country of the address',
}

function ask(statement: Json, caller: Cidr, template: ResolvedTemplate): Answer {
  const [[kind, value] = ['nothing', null], ...more] = Object.entries(statement)
  if (more.length > 0) throw new Error(`a statement of several kinds: ${Object.keys(statement).join(', ')}`)
  const argument = value as Json
  const inner = () => (argument['Statements'] as readonly Json[]).map(each => ask(each, caller, template))
  switch (kind) {
    case 'IPSetReferenceStatement':
      return { matches: ipSet(argument['Arn']!, template).some(range => containsCidr(range, caller)) }
    case 'NotStatement':
      return not(ask(argument['Statement'] as Json, caller, template))
    case 'AndStatement':
      return all(inner())
    case 'OrStatement':
      return not(all(inner().map(not)))
  }
  const asks = onlyAws[kind]
  if (asks === undefined) throw new Error(`the WAF statement ${kind} is not known`)
  return { matches: 'unknown', asks: asks(argument) }
}

function not(answer: Answer): Answer {
  return answer.matches === 'unknown' ? answer : { matches: !answer.matches }
}

/** One false answer makes the whole false, whatever the unknown ones are. */
function all(answers: readonly Answer[]): Answer {
  if (answers.some(({ matches }) => matches === false)) return { matches: false }
  return answers.find(({ matches }) => matches === 'unknown') ?? { matches: true }
}

function ipSet(arn: Value, template: ResolvedTemplate): Cidr[] {
  const [id, attribute] = (arn as Json)['Fn::GetAtt'] as [string, string]
  const set = template.Resources[id]
  if (attribute !== 'Arn' || set?.Type !== 'AWS::WAFv2::IPSet') throw new Error(`${id} is not an IP set`)
  return (set.Properties['Addresses'] as readonly string[]).map(text => {
    const range = parseCidr(text)
    if (range === undefined) throw new Error(`${text} is not an address range`)
    return range
  })
}

function actionOf(action: Json): { kind: 'allow' | 'block' | 'count'; status: number } {
  const [name, settings] = Object.entries(action)[0] ?? []
  switch (name) {
    case 'Allow':
      return { kind: 'allow', status: 200 }
    case 'Count':
      return { kind: 'count', status: 200 }
    case 'Block': {
      const custom = (settings as Json)['CustomResponse'] as Json | undefined
      return { kind: 'block', status: (custom?.['ResponseCode'] as number | undefined) ?? 403 }
    }
  }
  throw new Error(`the WAF action ${name} is not known`)
}
