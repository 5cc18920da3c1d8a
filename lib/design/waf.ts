export type { ManagedRuleGroup, Waf } from './schema/waf'

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
