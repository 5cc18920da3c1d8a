import { expect, test } from 'vitest'
import { starter } from './starter'
import { managedRuleGroupNames, type Waf } from './waf'
import { ruleCapacities, wafCapacity, wafCapacityLimits } from './waf-capacity'

const withGroups = (...groups: Waf['managedRuleGroups'][number]['group'][]): Waf => ({
  ...starter.waf,
  geographic: null,
  managedRuleGroups: groups.map(group => ({ group, mode: 'block', countedRules: [] })),
})

test('the rules stand in the order of evaluation, each with its units', () => {
  const waf = withGroups('AWSManagedRulesSQLiRuleSet', 'AWSManagedRulesAmazonIpReputationList')
  expect(ruleCapacities({ ...waf, geographic: { mode: 'block', countries: ['KP'] } })).toEqual([
    { title: 'Rate limit', units: 2 },
    { title: 'Geographic', units: 1 },
    { title: 'SQL injection', units: 200 },
    { title: 'IP reputation', units: 25 },
    { title: 'Allow listed IPs', units: 2 },
  ])
})

test('all groups together are above what is included, and below what AWS WAF refuses', () => {
  expect(wafCapacity(withGroups('AWSManagedRulesCommonRuleSet'))).toBe(704)
  const all = wafCapacity(withGroups(...managedRuleGroupNames))
  expect(all).toBe(1979)
  expect(all).toBeGreaterThan(wafCapacityLimits.included)
  expect(all).toBeLessThan(wafCapacityLimits.most)
})
