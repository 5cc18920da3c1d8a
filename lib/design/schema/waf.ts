import * as z from 'zod/mini'
import { managedRuleGroupNames } from '../waf'
import { described, matching, text } from './names'

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
