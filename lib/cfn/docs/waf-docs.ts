import { tags, under, type TypeDocs } from './type-docs'

const visibility = {
  CloudWatchMetricsEnabled: 'Whether requests are counted as a metric.',
  MetricName: 'Name of that metric.',
  SampledRequestsEnabled: 'Whether some of the requests can be looked at in the console.',
}

const countries = {
  GeoMatchStatement: 'Fits requests by the country of their address.',
  'GeoMatchStatement.CountryCodes': 'Countries, by their two letters of ISO 3166.',
}

const statement = {
  ...countries,
  ManagedRuleGroupStatement: 'Rules against known attacks that somebody keeps up to date.',
  'ManagedRuleGroupStatement.Name': 'Which group of rules.',
  'ManagedRuleGroupStatement.RuleActionOverrides':
    'Rules of the group that are to do something else than designed.',
  'ManagedRuleGroupStatement.RuleActionOverrides.ActionToUse':
    'What the rule does in place of its own action.',
  'ManagedRuleGroupStatement.RuleActionOverrides.ActionToUse.Count': 'It only counts.',
  'ManagedRuleGroupStatement.RuleActionOverrides.Name': 'Rule of the group.',
  'ManagedRuleGroupStatement.VendorName': 'Who keeps the rules.',
  NotStatement: 'Fits requests that what is within does not fit.',
  'NotStatement.Statement': 'What must not fit.',
  ...under('NotStatement.Statement', countries),
  OrStatement: 'Fits requests that one of several fits.',
  'OrStatement.Statements': 'Those of which one must fit.',
  'OrStatement.Statements.IPSetReferenceStatement': 'Fits requests whose address is in an IP set.',
  'OrStatement.Statements.IPSetReferenceStatement.Arn': 'The IP set.',
  RateBasedStatement: 'Fits requests of whoever sends too many.',
  'RateBasedStatement.AggregateKeyType': 'Who is counted as one sender: each address.',
  'RateBasedStatement.EvaluationWindowSec': 'Seconds that are counted together.',
  'RateBasedStatement.Limit': 'Requests that a sender may make in that time.',
}

export const wafDocs: TypeDocs = {
  'AWS::WAFv2::WebACL': {
    is: 'Rules that look at each request before the API does.',
    properties: {
      ...tags,
      DefaultAction: 'What becomes of a request that no rule has decided on.',
      'DefaultAction.Block': 'It is refused, with 403.',
      Description: 'What the rules are for.',
      Name: 'Name of the web ACL.',
      Rules: 'The rules; their priority says which is tried first.',
      'Rules.Action': 'What the rule does with a request that fits.',
      'Rules.Action.Allow': 'Lets it through; no later rule is asked.',
      'Rules.Action.Block': 'Refuses it; no later rule is asked.',
      'Rules.Action.Block.CustomResponse': 'What the caller gets in place of a plain 403.',
      'Rules.Action.Block.CustomResponse.ResponseCode': 'Status that the caller gets.',
      'Rules.Action.Count': 'Only counts it, and the next rule is asked.',
      'Rules.Name': 'Name of the rule.',
      'Rules.OverrideAction': 'Whether the rules of a group do what they say.',
      'Rules.OverrideAction.Count': 'They only count.',
      'Rules.OverrideAction.None': 'They do what they say.',
      'Rules.Priority': 'Place in the order: the lowest number is tried first.',
      'Rules.Statement': 'Which requests the rule fits.',
      ...under('Rules.Statement', statement),
      'Rules.VisibilityConfig': 'What is counted and kept of the requests that fit.',
      ...under('Rules.VisibilityConfig', visibility),
      Scope: 'REGIONAL for an API of a region; CLOUDFRONT would be for a distribution.',
      VisibilityConfig: 'What is counted and kept of all requests.',
      ...under('VisibilityConfig', visibility),
    },
  },
  'AWS::WAFv2::IPSet': {
    is: 'A list of addresses that rules can name.',
    properties: {
      ...tags,
      Addresses: 'Ranges in CIDR notation; WAF takes none of length 0.',
      Description: 'Whose addresses these are.',
      IPAddressVersion: 'IPV4 or IPV6; a set has one of them.',
      Name: 'Name of the set.',
      Scope: 'Where the set can be used: with web ACLs of the region.',
    },
  },
  'AWS::WAFv2::WebACLAssociation': {
    is: 'Puts a web ACL in front of something.',
    properties: { ResourceArn: 'Stage of the API that is guarded.', WebACLArn: 'Web ACL that guards it.' },
  },
  'AWS::WAFv2::LoggingConfiguration': {
    is: 'Where a web ACL logs requests, and what it leaves out.',
    properties: {
      LogDestinationConfigs: 'Log group that gets them; its name begins with aws-waf-logs-.',
      LoggingFilter: 'Which requests are logged.',
      'LoggingFilter.DefaultBehavior': 'What becomes of requests that no filter fits.',
      'LoggingFilter.Filters': 'The filters.',
      'LoggingFilter.Filters.Behavior': 'Whether requests that fit are kept or dropped.',
      'LoggingFilter.Filters.Conditions': 'What a request must have had to fit.',
      'LoggingFilter.Filters.Conditions.ActionCondition': 'What the web ACL must have done with it.',
      'LoggingFilter.Filters.Requirement': 'Whether one condition is enough or all must hold.',
      RedactedFields: 'Parts of a request that the log leaves out, because they hold secrets.',
      'RedactedFields.SingleHeader': 'A header that is left out.',
      'RedactedFields.SingleHeader.Name': 'Name of the header.',
      ResourceArn: 'Web ACL whose requests are logged.',
    },
  },
}
