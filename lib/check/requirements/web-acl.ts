import type { Value } from '../../cfn/template'
import { count, unless, type Finding, type Proof } from './proof'
import type { Resource, Stack } from './stack'
import { at, listOf, targetOf, textOf } from './value'

/** R9: one web ACL stands in front of the stage, with the managed groups of the design, a rate limit and a log. */
export function webAcl(stack: Stack): Proof {
  const acls = stack.ofType('AWS::WAFv2::WebACL')
  const { managedRuleGroups, rateLimit } = stack.design.waf
  const counting =
    managedRuleGroups.filter(each => each.mode === 'count').length + (rateLimit.mode === 'count' ? 1 : 0)
  return {
    holds: {
      because: `The web ACL in front of the stage has ${count(managedRuleGroups.length, 'managed rule group')}, a rate limit and a log.`,
      resources: stack
        .ofType('AWS::WAFv2::WebACL', 'AWS::WAFv2::WebACLAssociation', 'AWS::WAFv2::LoggingConfiguration')
        .map(each => each.id),
    },
    fails: [
      ...unless(
        acls.length === 1,
        `there are ${acls.length} web ACLs instead of one`,
        ...acls.map(each => each.id),
      ),
      ...acls.flatMap(acl => [...association(stack, acl), ...rules(stack, acl), ...logging(stack, acl)]),
    ],
    off:
      counting === 0
        ? undefined
        : `The design lets ${count(counting, 'rule')} of the WAF only count, and not stop anything.`,
  }
}

function association(stack: Stack, acl: Resource): Finding[] {
  const isInFront = stack.ofType('AWS::WAFv2::WebACLAssociation').some(each => {
    const [, api, stage] =
      /:apigateway:(?:\$\{AWS::Region\}|[^:$]+)::\/restapis\/(\$\{[^}]+\})\/stages\/(\$\{[^}]+\})$/.exec(
        textOf(each.Properties['ResourceArn']),
      ) ?? []
    return (
      targetOf(each.Properties['WebACLArn']) === acl.id &&
      stack.referred({ 'Fn::Sub': api ?? '' }, 'AWS::ApiGateway::RestApi') !== undefined &&
      stack.referred({ 'Fn::Sub': stage ?? '' }, 'AWS::ApiGateway::Stage') !== undefined
    )
  })
  return [
    ...unless(isInFront, 'the web ACL is not in front of the stage', acl.id),
    ...unless(
      acl.Properties['Scope'] === 'REGIONAL',
      'the web ACL is not regional, as one of a stage has to be',
      acl.id,
    ),
  ]
}

function rules({ design }: Stack, acl: Resource): Finding[] {
  const all = listOf(acl.Properties['Rules'])
  const isDistinct = (key: string) =>
    new Set(all.map(rule => JSON.stringify(at(rule, key)))).size === all.length
  const limit = all.find(rule => at(rule, 'Statement', 'RateBasedStatement') !== undefined)
  const missing = design.waf.managedRuleGroups.filter(
    ({ group, mode }) =>
      !all.some(
        rule =>
          isGroup(rule, group) &&
          at(rule, 'OverrideAction', mode === 'count' ? 'Count' : 'None') !== undefined,
      ),
  )
  return [
    ...unless(missing.length === 0, `the managed rule group ${missing[0]?.group} is not in force`, acl.id),
    ...unless(
      limit !== undefined &&
        at(limit, 'Action', design.waf.rateLimit.mode === 'count' ? 'Count' : 'Block') !== undefined,
      'no rule limits the rate of an address',
      acl.id,
    ),
    ...unless(
      isDistinct('Priority') && isDistinct('Name'),
      'two rules of the web ACL have one name or priority, which AWS WAF refuses',
      acl.id,
    ),
  ]
}

function isGroup(rule: Value, group: string): boolean {
  const statement = at(rule, 'Statement', 'ManagedRuleGroupStatement')
  return at(statement, 'Name') === group && at(statement, 'VendorName') === 'AWS'
}

function logging(stack: Stack, acl: Resource): Finding[] {
  const isLogged = stack
    .ofType('AWS::WAFv2::LoggingConfiguration')
    .filter(each => targetOf(each.Properties['ResourceArn']) === acl.id)
    .some(each =>
      listOf(each.Properties['LogDestinationConfigs']).some(destination => {
        const [, group] = /:log-group:(\$\{[^}]+\})$/.exec(textOf(destination)) ?? []
        const found = stack.referred({ 'Fn::Sub': group ?? '' }, 'AWS::Logs::LogGroup')
        return textOf(found?.Properties['LogGroupName']).startsWith('aws-waf-logs-')
      }),
    )
  return unless(isLogged, 'the web ACL writes no log', acl.id)
}
