import type { Design } from '../../design/design'
import { managedRuleGroups } from '../../design/waf'
import { wafCapacity, wafCapacityLimits } from '../../design/waf-capacity'
import { countryCodes } from '../country-codes'
import { problem, warning, type Problem } from '../../problem'
import { repeated } from '../rule'

/** The web ACL is one that AWS WAF creates, and it blocks what it should. */
export function waf(design: Design): Problem[] {
  return [...groups(design), ...capacity(design), ...geographic(design), ...logging(design)]
}

function groups({ waf: { managedRuleGroups: list, rateLimit } }: Design): Problem[] {
  const at = (j: number) => ['waf', 'managedRuleGroups', j]
  return [
    ...repeated(list.map(each => each.group)).map(j =>
      problem(
        'waf/group-twice',
        `${managedRuleGroups[list[j]!.group].title} is there twice, and AWS WAF refuses two rules of one name; remove one.`,
        at(j),
      ),
    ),
    ...list.flatMap((each, j) => [
      ...repeated(each.countedRules).map(k =>
        warning(
          'waf/counted-rule-twice',
          `${each.countedRules[k]} is listed twice, so one of both changes nothing; remove it.`,
          [...at(j), 'countedRules', k],
        ),
      ),
      ...(each.mode === 'count'
        ? [
            warning(
              'waf/counts-only',
              `${managedRuleGroups[each.group].title} only counts, so it stops nothing; choose block after trying it out.`,
              [...at(j), 'mode'],
            ),
          ]
        : []),
    ]),
    ...(rateLimit.mode === 'count'
      ? [
          warning(
            'waf/counts-only',
            'The rate rule only counts, so a flood of requests gets through; choose block after trying it out.',
            ['waf', 'rateLimit', 'mode'],
          ),
        ]
      : []),
  ]
}

function capacity(design: Design): Problem[] {
  const units = wafCapacity(design.waf)
  const path = ['waf', 'managedRuleGroups']
  if (units > wafCapacityLimits.most)
    return [
      problem(
        'waf/capacity',
        `The rules take ${units} capacity units, and AWS WAF refuses more than 5,000; remove a group.`,
        path,
      ),
    ]
  if (units > wafCapacityLimits.included)
    return [
      warning(
        'waf/capacity',
        `The rules take ${units} capacity units; above 1,500 AWS charges more for every request, so remove a group that you can spare.`,
        path,
      ),
    ]
  return []
}

function geographic({ waf: { geographic: rule } }: Design): Problem[] {
  if (rule === null) return []
  const at = (j: number) => ['waf', 'geographic', 'countries', j]
  return [
    ...rule.countries.flatMap((code, j) =>
      countryCodes.has(code)
        ? []
        : [
            problem(
              'waf/country-unknown',
              `${code} is no country code, and AWS WAF refuses it; use a code of ISO 3166 such as US.`,
              at(j),
            ),
          ],
    ),
    ...repeated(rule.countries).map(j =>
      warning(
        'waf/country-twice',
        `${rule.countries[j]} is listed twice, so one of both changes nothing; remove it.`,
        at(j),
      ),
    ),
  ]
}

function logging(design: Design): Problem[] {
  const { redactedHeaders } = design.waf.logging
  const header = design.api.authorizer.identityHeader.toLowerCase()
  const path = ['waf', 'logging', 'redactedHeaders']
  return [
    ...(redactedHeaders.includes(header)
      ? []
      : [
          problem(
            'waf/token-logged',
            `The tokens of the callers would stand in the WAF's log; add ${header} to the redacted headers.`,
            path,
          ),
        ]),
    ...repeated(redactedHeaders).map(j =>
      warning(
        'waf/redacted-twice',
        `${redactedHeaders[j]} is listed twice, so one of both changes nothing; remove it.`,
        [...path, j],
      ),
    ),
  ]
}
