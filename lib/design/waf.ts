import * as z from 'zod/mini'
import { described, matching, text } from './names'

/** A managed rule group of AWS WAF that fits an API. `capacity` in WCU as AWS lists it (2026-11). */
interface RuleGroup {
  readonly title: string
  /** The part of physical names: prod-common. */
  readonly name: string
  readonly capacity: number
  readonly stops: string
}

/** AWS managed rule groups, by their name at AWS. Paid groups (bot and fraud control) are not offered. */
export const managedRuleGroups = {
  AWSManagedRulesAmazonIpReputationList: {
    title: 'IP reputation',
    name: 'ip-reputation',
    capacity: 25,
    stops: 'addresses that Amazon knows for attacks',
  },
  AWSManagedRulesAnonymousIpList: {
    title: 'Anonymous IPs',
    name: 'anonymous-ip',
    capacity: 50,
    stops: 'VPNs, proxies, Tor and hosting providers',
  },
  AWSManagedRulesCommonRuleSet: {
    title: 'Core rules',
    name: 'common',
    capacity: 700,
    stops: 'the common attacks of the OWASP list',
  },
  AWSManagedRulesAdminProtectionRuleSet: {
    title: 'Admin protection',
    name: 'admin-protection',
    capacity: 100,
    stops: 'calls of exposed administration pages',
  },
  AWSManagedRulesKnownBadInputsRuleSet: {
    title: 'Bad inputs',
    name: 'known-bad-inputs',
    capacity: 200,
    stops: 'inputs known for exploits, Log4j among them',
  },
  AWSManagedRulesSQLiRuleSet: {
    title: 'SQL injection',
    name: 'sql-injection',
    capacity: 200,
    stops: 'SQL injection',
  },
  AWSManagedRulesLinuxRuleSet: {
    title: 'Linux',
    name: 'linux',
    capacity: 200,
    stops: 'attacks on Linux, such as file inclusion',
  },
  AWSManagedRulesUnixRuleSet: {
    title: 'POSIX',
    name: 'posix',
    capacity: 100,
    stops: 'shell command injection',
  },
  AWSManagedRulesWindowsRuleSet: {
    title: 'Windows',
    name: 'windows',
    capacity: 200,
    stops: 'attacks on Windows and PowerShell',
  },
  AWSManagedRulesPHPRuleSet: { title: 'PHP', name: 'php', capacity: 100, stops: 'attacks on PHP' },
  AWSManagedRulesWordPressRuleSet: {
    title: 'WordPress',
    name: 'wordpress',
    capacity: 100,
    stops: 'attacks on WordPress',
  },
} as const satisfies Record<string, RuleGroup>
export type ManagedRuleGroupName = keyof typeof managedRuleGroups
export const managedRuleGroupNames = Object.keys(managedRuleGroups) as [
  ManagedRuleGroupName,
  ...ManagedRuleGroupName[],
]

export const ManagedRuleGroup = z.strictObject({
  group: described(z.enum(managedRuleGroupNames), 'Managed rule group of AWS.'),
  mode: described(
    z.enum(['block', 'count']),
    "block: the group's own actions; count: only counts, for trying it out.",
  ),
  countedRules: described(
    z
      .array(matching(/^[A-Za-z0-9_-]{1,128}$/, 'must be the name of a rule of the group'))
      .check(z.maxLength(50)),
    'Rules of the group that only count, such as SizeRestrictions_BODY, which blocks bodies above 8 KB.',
  ),
})
export type ManagedRuleGroup = z.infer<typeof ManagedRuleGroup>

export const Waf = described(
  z.strictObject({
    rateLimit: described(
      z.strictObject({
        windowSeconds: described(
          z.literal([60, 120, 300, 600], 'must be 60, 120, 300 or 600 seconds'),
          'Seconds over which requests of one address are counted.',
        ),
        mode: described(z.enum(['block', 'count']), 'block: answers 429; count: only counts.'),
      }),
      'The rate rule. Each environment has its own limit.',
    ),
    geographic: described(
      z.nullable(
        z.strictObject({
          mode: described(
            z.enum(['block', 'only']),
            'block: blocks these countries; only: blocks all others.',
          ),
          countries: described(
            z
              .array(matching(/^[A-Z]{2}$/, 'must be a country code of two capitals'))
              .check(z.minLength(1, 'must name at least one country'), z.maxLength(50)),
            'Country codes (ISO 3166-1 alpha-2).',
          ),
        }),
      ),
      'The geographic rule. Empty: none.',
    ),
    managedRuleGroups: described(
      z
        .array(ManagedRuleGroup)
        .check(z.minLength(1, 'must keep at least one managed rule group'), z.maxLength(11)),
      'Managed rule groups in the order in which they look at a request.',
    ),
    logging: described(
      z.strictObject({
        redactedHeaders: described(
          z
            .array(text(64).check(z.regex(/^[a-z0-9-]+$/, 'must be a header in lower case')))
            .check(z.maxLength(20)),
          "Headers that are blanked in the WAF's log.",
        ),
        onlyBlocked: described(z.boolean(), 'Whether only blocked and counted requests are logged.'),
      }),
      "The WAF's log.",
    ),
  }),
  'The web ACL in front of the stage. It blocks by default; listed addresses get in last, when no rule objects.',
)
export type Waf = z.infer<typeof Waf>
