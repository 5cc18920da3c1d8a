const aws = 'https://docs.aws.amazon.com'
const dynamodb = `${aws}/amazondynamodb/latest/developerguide`

interface Explained {
  /** The term as AWS writes it. */
  readonly title: string
  /** One or two sentences. */
  readonly text: string
  /** The page of the AWS documentation. */
  readonly href: string
}

/** The terms of AWS that the forms use, each explained where it first stands in a form. */
export const glossary = {
  wcu: {
    title: 'Web ACL capacity unit (WCU)',
    text: 'AWS WAF measures by these units how much work the rules of a web ACL are, and reserves that much. A group takes what its owner has declared, whatever its rules do.',
    href: `${aws}/waf/latest/developerguide/aws-waf-capacity-units.html`,
  },
  managedRuleGroup: {
    title: 'Managed rule group',
    text: 'Rules that AWS writes and keeps up to date against one kind of attack. They come as one, and a single rule of them can be set to count only.',
    href: `${aws}/waf/latest/developerguide/waf-managed-rule-groups.html`,
  },
  partitionKey: {
    title: 'Partition key',
    text: 'The attribute by which DynamoDB spreads items over its storage. A query names exactly one value of it, so it should have many.',
    href: `${dynamodb}/HowItWorks.CoreComponents.html`,
  },
  sortKey: {
    title: 'Sort key',
    text: 'Orders the items that share a partition key. A query can ask for a range of it, or for its beginning.',
    href: `${dynamodb}/HowItWorks.CoreComponents.html`,
  },
  gsi: {
    title: 'Global secondary index (GSI)',
    text: 'A copy of the items under other keys, which DynamoDB keeps up to date by itself, a moment later. It can be added to a table at any time.',
    href: `${dynamodb}/GSI.html`,
  },
  lsi: {
    title: 'Local secondary index (LSI)',
    text: 'Another sort key under the same partition key, never behind the table. It exists from the first day of the table or never.',
    href: `${dynamodb}/LSI.html`,
  },
  ttl: {
    title: 'Time to live (TTL)',
    text: 'An attribute with the second at which an item is over, in seconds since 1970. DynamoDB deletes it within a few days after that, free of charge.',
    href: `${dynamodb}/TTL.html`,
  },
  alias: {
    title: 'Alias',
    text: 'A name that points at a version of a function. The API calls the alias, so a rollout moves the alias and the API stays as it is.',
    href: `${aws}/lambda/latest/dg/configuration-aliases.html`,
  },
  canary: {
    title: 'Canary',
    text: 'A new version first gets a small share of the calls. The others follow after a while, or go back when an alarm fires.',
    href: `${aws}/codedeploy/latest/userguide/deployment-configurations.html`,
  },
  reservedConcurrency: {
    title: 'Reserved concurrency',
    text: 'How many calls of the function may run at once. They are kept for it and taken from what the other functions of the account share.',
    href: `${aws}/lambda/latest/dg/configuration-concurrency.html`,
  },
  cmk: {
    title: 'Customer managed key (CMK)',
    text: 'A KMS key of your own account, with a policy that you decide and a trail of each use. The keys that AWS manages for a service have neither.',
    href: `${aws}/kms/latest/developerguide/concepts.html`,
  },
  xraySampling: {
    title: 'X-Ray sampling',
    text: 'Which requests are traced: some in every second for certain, the reservoir, and a share of all others. The rest costs nothing and leaves no trace.',
    href: `${aws}/xray/latest/devguide/xray-console-sampling.html`,
  },
  configRecorder: {
    title: 'Configuration recorder',
    text: 'The part of AWS Config that writes down what changes. A region of an account has one at most, so a stack makes it only where there is none.',
    href: `${aws}/config/latest/developerguide/stop-start-recorder.html`,
  },
  corsPreflight: {
    title: 'CORS preflight',
    text: 'Before a page of another origin may call the API, its browser asks with an OPTIONS request whether it may. Callers other than browsers never ask.',
    href: `${aws}/apigateway/latest/developerguide/how-to-cors.html`,
  },
  authorizerCache: {
    title: 'Authorizer cache (TTL)',
    text: 'How long API Gateway keeps the answer for a token and does not ask again. A token that is withdrawn still works until then.',
    href: `${aws}/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html`,
  },
  pitr: {
    title: 'Point-in-time recovery (PITR)',
    text: 'DynamoDB keeps every change of the last 35 days, so that the table can be restored, as a new one, to any second of them.',
    href: `${dynamodb}/PointInTimeRecovery.html`,
  },
  onDemand: {
    title: 'On-demand capacity',
    text: 'The table takes what comes, and each read and write is paid for. Provisioned capacity is cheaper under even load, and throttles above it.',
    href: `${dynamodb}/on-demand-capacity-mode.html`,
  },
} as const satisfies Record<string, Explained>

export type TermName = keyof typeof glossary
