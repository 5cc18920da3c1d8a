import { managedRuleGroups, type Waf } from './waf'

/** Web ACL capacity units (WCU) that the price of a request includes, and the most that AWS WAF takes (2026-11). */
export const wafCapacityLimits = { included: 1500, most: 5000 } as const

/** A rule of the web ACL, and what AWS WAF reserves for it. */
export interface RuleCapacity {
  readonly title: string
  /** In WCU. */
  readonly units: number
}

/**
 * The rules in the order in which a call meets them, with their capacity units. A rate rule by address takes 2, a
 * geographic one 1, each of the two IP sets 1; a managed rule group what AWS lists for it, however many of its rules count:
 * https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
 */
export function ruleCapacities(waf: Waf): RuleCapacity[] {
  return [
    { title: 'Rate limit', units: 2 },
    ...(waf.geographic === null ? [] : [{ title: 'Geographic', units: 1 }]),
    ...waf.managedRuleGroups.map(({ group }) => ({
      title: managedRuleGroups[group].title,
      units: managedRuleGroups[group].capacity,
    })),
    { title: 'Allow listed IPs', units: 2 },
  ]
}

/** The capacity units of all rules together. */
export function wafCapacity(waf: Waf): number {
  return ruleCapacities(waf).reduce((sum, each) => sum + each.units, 0)
}
