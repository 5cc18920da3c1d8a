import type { Value } from '../../cfn/template'
import { parseCidr } from '../../design/cidr'
import { count, unless, type Finding, type Proof } from './proof'
import type { Resource, Stack } from './stack'
import { at, isSame, listOf, textsOf } from './value'

/** R11: the WAF blocks by default, and its last rule alone lets the listed ranges in. */
export function allowList(stack: Stack): Proof {
  const acls = stack.ofType('AWS::WAFv2::WebACL')
  const sets = stack.ofType('AWS::WAFv2::IPSet')
  const ranges = sets.flatMap(each => textsOf(each.Properties['Addresses']))
  return {
    holds: {
      because: `The WAF blocks by default; its last rule lets ${count(ranges.length, 'range')} in, when no other rule objects.`,
      resources: [...acls, ...sets].map(each => each.id),
    },
    fails: [...acls.flatMap(acl => oneAcl(stack, acl)), ...sets.flatMap(each => oneSet(stack, each))],
  }
}

function oneAcl(stack: Stack, acl: Resource): Finding[] {
  const rules = listOf(acl.Properties['Rules']).toSorted(
    (a, b) => Number(at(a, 'Priority')) - Number(at(b, 'Priority')),
  )
  const allowing = rules.filter(rule => at(rule, 'Action', 'Allow') !== undefined)
  const last = rules.at(-1)
  return [
    ...unless(
      at(acl.Properties['DefaultAction'], 'Block') !== undefined,
      'the WAF lets in by default',
      acl.id,
    ),
    // An Allow ends the evaluation: what it lets in skips every later rule.
    ...unless(
      allowing.length === 1 && allowing[0] === last,
      'the rule that lets ranges in is not the only one of its kind or not the last',
      acl.id,
    ),
    ...allowing.flatMap(rule =>
      unless(
        isOfSets(stack, at(rule, 'Statement')),
        'a rule lets in by something else than the listed ranges',
        acl.id,
      ),
    ),
  ]
}

function isOfSets(stack: Stack, statement: Value | undefined): boolean {
  const parts =
    at(statement, 'OrStatement') === undefined
      ? listOf(statement)
      : listOf(at(statement, 'OrStatement', 'Statements'))
  return (
    parts.length > 0 &&
    parts.every(
      part => stack.referred(at(part, 'IPSetReferenceStatement', 'Arn'), 'AWS::WAFv2::IPSet') !== undefined,
    )
  )
}

function oneSet({ environment }: Stack, each: Resource): Finding[] {
  const family = each.Properties['IPAddressVersion'] === 'IPV4' ? 4 : 6
  const ranges = textsOf(each.Properties['Addresses'])
  const designed = family === 4 ? environment.allowedIpv4 : environment.allowedIpv6
  const wrong = ranges.find(range => {
    const cidr = parseCidr(range)
    return cidr === undefined || cidr.family !== family || cidr.prefix === 0
  })
  return [
    ...unless(wrong === undefined, `${each.id} holds ${wrong}, which AWS WAF refuses`, each.id),
    ...unless(
      isSame(ranges.toSorted(), designed.toSorted()),
      `${each.id} holds other ranges than ${environment.name} lists`,
      each.id,
    ),
  ]
}
