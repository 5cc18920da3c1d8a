import type { ManagedRuleGroupName, Waf } from '../waf'
import { managedRuleGroupNames } from '../waf'
import type { Draw } from './draw'

const rulesOf: Partial<Record<ManagedRuleGroupName, readonly string[]>> = {
  AWSManagedRulesCommonRuleSet: ['SizeRestrictions_BODY', 'NoUserAgent_HEADER', 'GenericRFI_BODY'],
  AWSManagedRulesSQLiRuleSet: ['SQLi_BODY', 'SQLi_COOKIE'],
}

/** A web ACL; the header of the tokens is always blanked in its log. */
export function drawWaf(draw: Draw, identityHeader: string): Waf {
  const headers = draw.some(['cookie', 'x-api-key', 'x-forwarded-for'], 0, 3)
  return {
    rateLimit: { windowSeconds: draw.one([60, 120, 300, 600]), mode: draw.chance(15) ? 'count' : 'block' },
    geographic: draw.chance(35)
      ? {
          mode: draw.one(['block', 'only']),
          countries: draw.some(['DE', 'US', 'NO', 'IN', 'AQ', 'GB'], 1, 4),
        }
      : null,
    managedRuleGroups: draw.some(managedRuleGroupNames, 1, 6).map(group => ({
      group,
      mode: draw.chance(15) ? 'count' : 'block',
      countedRules: draw.chance(40) ? draw.some(rulesOf[group] ?? [], 0, 3) : [],
    })),
    logging: { redactedHeaders: [identityHeader.toLowerCase(), ...headers], onlyBlocked: draw.chance(40) },
  }
}
