import type { Design } from '../../design/design'
import { managedRuleGroups, type ManagedRuleGroup } from '../../design/waf'
import { getAtt, ifElse, ref, sub } from '../intrinsics'
import { conditionId, once } from '../logical-ids'
import { mappingOf, whereDesigned } from '../mapping'
import { physicalName } from '../physical-names'
import { defined, entriesOf, type Entry, type Value } from '../template'
import { logGroup } from './log-groups'
import { environmentTags } from './tags'

/**
 * The web ACL in front of the stage. It blocks by default, and the rule that lets listed addresses in comes last: an Allow
 * ends the evaluation, so a listed address still meets every rule above it.
 */
export function waf(design: Design): Entry[] {
  const { resource, mapping, output } = entriesOf({ kind: 'waf' }, 'R9', 'R11')
  const values = mappingOf(design, 'Waf')
  const rules = [
    ...rateLimit(design, values),
    ...geographic(design),
    ...design.waf.managedRuleGroups.map(managed),
    allowedRanges,
  ]
  const ipSets = [ipSet(design, values, 'ipv4'), ipSet(design, values, 'ipv6')]
  return [
    mapping('Waf', values.rows, 'Limits and allowed addresses by environment'),
    ...ipSets,
    resource(
      once.webAcl,
      'AWS::WAFv2::WebACL',
      {
        Name: sub(physicalName.webAcl(design)),
        Description: 'Admits the allowed ranges only, after the managed protections and the rate limit',
        Scope: 'REGIONAL',
        DefaultAction: { Block: {} },
        VisibilityConfig: visibility(physicalName.webAcl(design)),
        Rules: rules.map((rule, priority) => ({
          Name: sub(physicalName.wafRule(rule.name)),
          Priority: priority,
          ...rule.value,
        })),
        Tags: environmentTags,
      },
      'The WAF: blocks by default, rules in order, the allow list last',
    ),
    resource(
      once.webAclAssociation,
      'AWS::WAFv2::WebACLAssociation',
      {
        ResourceArn: sub(
          'arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${RestApi}/stages/${ApiStage}',
        ),
        WebACLArn: getAtt(once.webAcl, 'Arn'),
      },
      'Puts the WAF in front of the stage',
    ),
    ...logging(design),
    output('WebAclArn', { Description: 'Web ACL in front of the API', Value: getAtt(once.webAcl, 'Arn') }),
  ]
}

interface Rule {
  readonly name: string
  readonly value: { readonly [key: string]: Value }
}

function rateLimit(design: Design, values: ReturnType<typeof mappingOf>): Rule[] {
  const { windowSeconds, mode } = design.waf.rateLimit
  return [
    rule('rate-limit', {
      Action: mode === 'count' ? { Count: {} } : { Block: { CustomResponse: { ResponseCode: 429 } } },
      Statement: {
        RateBasedStatement: {
          AggregateKeyType: 'IP',
          EvaluationWindowSec: windowSeconds,
          Limit: values.pick('RateLimit', each => each.wafRateLimit),
        },
      },
    }),
  ]
}

function geographic(design: Design): Rule[] {
  const { geographic: geo } = design.waf
  if (geo === null) return []
  const listed = { GeoMatchStatement: { CountryCodes: geo.countries } }
  return [
    rule('geographic', {
      Action: { Block: {} },
      Statement: geo.mode === 'block' ? listed : { NotStatement: { Statement: listed } },
    }),
  ]
}

function managed({ group, mode, countedRules }: ManagedRuleGroup): Rule {
  const overrides = countedRules.map(name => ({ Name: name, ActionToUse: { Count: {} } }))
  return rule(managedRuleGroups[group].name, {
    OverrideAction: mode === 'count' ? { Count: {} } : { None: {} },
    Statement: {
      ManagedRuleGroupStatement: defined({
        VendorName: 'AWS',
        Name: group,
        RuleActionOverrides: overrides.length === 0 ? undefined : overrides,
      }),
    },
  })
}

const allowedRanges = rule('allowed-ranges', {
  Action: { Allow: {} },
  Statement: {
    OrStatement: {
      Statements: [once.ipv4Set, once.ipv6Set].map(id => ({
        IPSetReferenceStatement: { Arn: getAtt(id, 'Arn') },
      })),
    },
  },
})

function rule(name: string, value: { readonly [key: string]: Value }): Rule {
  return { name, value: { ...value, VisibilityConfig: visibility(physicalName.wafRule(name)) } }
}

function visibility(metric: string): Value {
  return { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: sub(metric) }
}

function ipSet(design: Design, values: ReturnType<typeof mappingOf>, version: 'ipv4' | 'ipv6'): Entry {
  const v4 = version === 'ipv4'
  const parameter = v4 ? 'AllowedIpv4Cidrs' : 'AllowedIpv6Cidrs'
  return entriesOf({ kind: 'waf' }, 'R11').resource(
    v4 ? once.ipv4Set : once.ipv6Set,
    'AWS::WAFv2::IPSet',
    {
      Name: sub(physicalName.ipSet(version)),
      Description: `${v4 ? 'IPv4' : 'IPv6'} ranges that may call the API`,
      Scope: 'REGIONAL',
      IPAddressVersion: v4 ? 'IPV4' : 'IPV6',
      Addresses: ifElse(
        v4 ? conditionId.overridesIpv4 : conditionId.overridesIpv6,
        ref(parameter),
        designed(design, values, version),
      ),
      Tags: environmentTags,
    },
    `${v4 ? 'IPv4' : 'IPv6'} ranges that get in`,
  )
}

/** The designed ranges. A mapping holds no empty list, so an environment without a range is told apart by a condition. */
function designed(design: Design, values: ReturnType<typeof mappingOf>, version: 'ipv4' | 'ipv6'): Value {
  const rangesOf = (environment: Design['environments'][number]) =>
    environment[version === 'ipv4' ? 'allowedIpv4' : 'allowedIpv6']
  const key = version === 'ipv4' ? 'AllowedIpv4Cidrs' : 'AllowedIpv6Cidrs'
  if (design.environments.every(each => rangesOf(each).length > 0)) {
    return values.pick(key, rangesOf)
  }
  return whereDesigned(design, each => (rangesOf(each).length === 0 ? undefined : rangesOf(each)), []) ?? []
}

function logging(design: Design): Entry[] {
  const part = { kind: 'waf' } as const
  const { resource } = entriesOf(part, 'R9')
  const { redactedHeaders, onlyBlocked } = design.waf.logging
  const logGroupArn = `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${${once.wafLogGroup}}`
  return [
    logGroup(
      part,
      once.wafLogGroup,
      physicalName.wafLogGroup(design),
      'Log of the WAF; its name must start with aws-waf-logs-',
    ),
    resource(
      once.wafLogPolicy,
      'AWS::Logs::ResourcePolicy',
      { PolicyName: sub(physicalName.wafLogPolicy()), PolicyDocument: sub(deliveryPolicy(logGroupArn)) },
      'Lets the log delivery of this account write to it; :* stands for its streams',
    ),
    resource(
      once.wafLogging,
      'AWS::WAFv2::LoggingConfiguration',
      {
        ResourceArn: getAtt(once.webAcl, 'Arn'),
        LogDestinationConfigs: [sub(logGroupArn)],
        RedactedFields:
          redactedHeaders.length === 0
            ? undefined
            : redactedHeaders.map(name => ({ SingleHeader: { Name: name } })),
        LoggingFilter: onlyBlocked ? blockedAndCounted : undefined,
      },
      'What the WAF logs',
      { DependsOn: [once.wafLogPolicy] },
    ),
  ]
}

const blockedAndCounted: Value = {
  DefaultBehavior: 'DROP',
  Filters: [
    {
      Behavior: 'KEEP',
      Requirement: 'MEETS_ANY',
      Conditions: ['BLOCK', 'COUNT', 'EXCLUDED_AS_COUNT'].map(action => ({
        ActionCondition: { Action: action },
      })),
    },
  ],
}

function deliveryPolicy(logGroupArn: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AllowWafDelivery',
        Effect: 'Allow',
        Principal: { Service: 'delivery.logs.amazonaws.com' },
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: `${logGroupArn}:*`,
        Condition: {
          StringEquals: { 'aws:SourceAccount': '${AWS::AccountId}' },
          ArnLike: { 'aws:SourceArn': 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*' },
        },
      },
    ],
  })
}
