import type { Design } from './design'
import type { Environment } from './environment'
import { newEnvironment } from './environment'
import type { LambdaFunction } from './function'
import { newFunction } from './function'
import type { Handler, KeySource } from './handler'
import { newMonitoring } from './monitoring'
import { newRoute } from './route'
import { newTable } from './table'
import type { Waf } from './waf'

/** The starter's production environment. The address ranges are documentation ranges: nobody has them. */
export const starterProd: Environment = {
  ...newEnvironment('prod'),
  account: '123456789012',
  logRetentionDays: 365,
  allowedIpv4: ['203.0.113.0/24', '198.51.100.0/24'],
  allowedIpv6: ['2001:db8:1234::/48'],
  corsOrigins: ['https://app.example.com'],
  throttling: { rate: 500, burst: 1000 },
  wafRateLimit: 2000,
  deletionProtection: true,
  trafficShifting: 'canary-10-percent-5-minutes',
}

export const starterDev: Environment = {
  ...newEnvironment('dev'),
  logLevel: 'DEBUG',
  allowedIpv4: ['192.0.2.0/24'],
  allowedIpv6: ['2001:db8:5678::/48'],
  corsOrigins: ['https://dev.app.example.com'],
  xraySampling: { rate: 1, reservoir: 5 },
}

export const starterWaf: Waf = {
  rateLimit: { windowSeconds: 300, mode: 'block' },
  geographic: null,
  managedRuleGroups: [
    { group: 'AWSManagedRulesAmazonIpReputationList', mode: 'block', countedRules: [] },
    { group: 'AWSManagedRulesCommonRuleSet', mode: 'block', countedRules: [] },
    { group: 'AWSManagedRulesKnownBadInputsRuleSet', mode: 'block', countedRules: [] },
    { group: 'AWSManagedRulesSQLiRuleSet', mode: 'block', countedRules: [] },
  ],
  logging: { redactedHeaders: ['authorization', 'cookie'], onlyBlocked: false },
}

const names = ['prod', 'dev']
const tenant: KeySource = { from: 'caller', name: 'tenantId' }
const item: KeySource = { from: 'path', name: 'itemId' }

export const starterAuthorizer: LambdaFunction = {
  ...newFunction(
    'authorizer',
    {
      kind: 'token-authorizer',
      table: 'clients',
      signingSecret: 'auth-signing-key',
      issuer: 'https://auth.example.com',
      audience: 'MyAPI',
      clientClaim: 'sub',
      context: ['tenantId'],
    },
    names,
  ),
  description: 'Validates the bearer token of every API call',
  memory: { prod: 256, dev: 256 },
  timeout: { prod: 5, dev: 5 },
  secrets: [{ secret: 'auth-signing-key', variable: 'AUTH_SIGNING_KEY' }],
  access: [{ table: 'clients', index: null, actions: ['GetItem'] }],
}

const itemSchema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 200 },
    description: { type: 'string', maxLength: 2000 },
  },
}

function itemFunction(
  name: string,
  description: string,
  handler: Handler,
  access: LambdaFunction['access'],
): LambdaFunction {
  return { ...newFunction(name, handler, names), description, memory: { prod: 512, dev: 256 }, access }
}

/** prod-MyAPI: items of a tenant behind an authorizer and a WAF. What the designer opens with. */
export const starter: Design = {
  version: 1,
  name: 'MyAPI',
  description: 'Items of a tenant behind an authorizer and a WAF',
  region: 'us-west-2',
  environments: [starterProd, starterDev],
  api: {
    name: 'MyAPI',
    description: 'Public entry point of the serverless platform',
    stageName: 'v1',
    endpointType: 'REGIONAL',
    authorizer: { function: 'authorizer', cacheSeconds: 0, identityHeader: 'Authorization' },
  },
  routes: [
    {
      ...newRoute('GET', '/items', 'list-items', names),
      parameters: [
        { in: 'query', name: 'limit', required: false },
        { in: 'query', name: 'cursor', required: false },
      ],
    },
    {
      ...newRoute('POST', '/items', 'create-item', names),
      body: { schema: itemSchema },
      throttling: { prod: { rate: 100, burst: 200 }, dev: { rate: 10, burst: 20 } },
    },
    newRoute('GET', '/items/{itemId}', 'get-item', names),
    { ...newRoute('PUT', '/items/{itemId}', 'update-item', names), body: { schema: itemSchema } },
    newRoute('DELETE', '/items/{itemId}', 'delete-item', names),
  ],
  functions: [
    itemFunction(
      'list-items',
      "Lists the items of the caller's tenant, newest first",
      {
        kind: 'query-items',
        table: 'items',
        index: 'byCreatedAt',
        partition: tenant,
        descending: true,
        pageSize: 25,
      },
      [{ table: 'items', index: 'byCreatedAt', actions: ['Query'] }],
    ),
    itemFunction(
      'create-item',
      'Stores a new item',
      {
        kind: 'put-item',
        table: 'items',
        partition: tenant,
        sort: { from: 'generated', name: 'itemId' },
        overwrite: false,
        timestamps: true,
      },
      [{ table: 'items', index: null, actions: ['PutItem'] }],
    ),
    itemFunction(
      'get-item',
      'Reads one item',
      { kind: 'get-item', table: 'items', partition: tenant, sort: item },
      [{ table: 'items', index: null, actions: ['GetItem'] }],
    ),
    itemFunction(
      'update-item',
      'Changes one item',
      { kind: 'update-item', table: 'items', partition: tenant, sort: item },
      [{ table: 'items', index: null, actions: ['UpdateItem'] }],
    ),
    itemFunction(
      'delete-item',
      'Deletes one item',
      { kind: 'delete-item', table: 'items', partition: tenant, sort: item },
      [{ table: 'items', index: null, actions: ['DeleteItem'] }],
    ),
    starterAuthorizer,
  ],
  tables: [
    {
      ...newTable('items', names),
      partitionKey: { name: 'tenantId', type: 'S' },
      sortKey: { name: 'itemId', type: 'S' },
      globalIndexes: [
        {
          name: 'byCreatedAt',
          partitionKeys: [{ name: 'tenantId', type: 'S' }],
          sortKeys: [{ name: 'createdAt', type: 'S' }],
          projection: { kind: 'ALL', attributes: [] },
        },
      ],
    },
    { ...newTable('clients', names), partitionKey: { name: 'clientId', type: 'S' } },
  ],
  secrets: [
    { name: 'auth-signing-key', description: 'Signing key that the authorizer verifies bearer tokens with' },
  ],
  waf: starterWaf,
  monitoring: newMonitoring(),
}
