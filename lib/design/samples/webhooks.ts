import type { Design } from '../design'
import type { KeySource } from '../handler'
import { newMonitoring } from '../monitoring'
import { newRoute } from '../route'
import { starter, starterDev, starterProd, starterWaf } from '../starter'
import { newTable } from '../table'
import { authorizer, body, clients, paged, serving, text } from './front-door'

const names = ['prod', 'dev']
const sender: KeySource = { from: 'caller', name: 'senderId' }

/** An inbox for the webhooks of others: each delivery is checked and kept once, and passed on through the table's stream. */
export const webhooks: Design = {
  version: 1,
  name: 'Webhooks',
  description: 'An inbox that keeps each delivery once',
  region: 'us-west-2',
  environments: [
    { ...starterProd, corsOrigins: [], throttling: { rate: 1000, burst: 3000 }, wafRateLimit: 10_000 },
    { ...starterDev, corsOrigins: [] },
  ],
  api: { ...starter.api, name: 'Webhooks', description: 'Where senders deliver their events' },
  routes: [
    {
      ...newRoute('POST', '/deliveries', 'take-delivery', names),
      parameters: [{ in: 'header', name: 'X-Event-Type', required: true }],
      body: body(
        {
          deliveryId: text(64),
          type: { type: 'string', pattern: '^[a-z]+(\\.[a-z]+)*$', maxLength: 100 },
          occurredAt: text(40),
          expiresAt: { type: 'integer', minimum: 1_600_000_000 },
          data: { type: 'object' },
        },
        ['deliveryId', 'type', 'data'],
      ),
    },
    { ...newRoute('GET', '/deliveries', 'list-deliveries', names), parameters: paged },
    newRoute('GET', '/deliveries/{deliveryId}', 'get-delivery', names),
  ],
  functions: [
    {
      ...serving(names, 'take-delivery', 'Keeps a delivery; the same one again is answered with 409', {
        kind: 'put-item',
        table: 'deliveries',
        partition: sender,
        sort: { from: 'body', name: 'deliveryId' },
        overwrite: false,
        timestamps: true,
      }),
      timeout: { prod: 5, dev: 5 },
      concurrency: { prod: 100, dev: null },
    },
    serving(names, 'list-deliveries', 'Lists the deliveries of the calling sender, newest first', {
      kind: 'query-items',
      table: 'deliveries',
      index: 'byCreatedAt',
      partition: sender,
      descending: true,
      pageSize: 50,
    }),
    serving(names, 'get-delivery', 'Reads one delivery of the calling sender', {
      kind: 'get-item',
      table: 'deliveries',
      partition: sender,
      sort: { from: 'path', name: 'deliveryId' },
    }),
    authorizer('Webhooks', ['senderId'], names),
  ],
  tables: [
    {
      ...newTable('deliveries', names),
      partitionKey: { name: 'senderId', type: 'S' },
      sortKey: { name: 'deliveryId', type: 'S' },
      globalIndexes: [
        {
          name: 'byCreatedAt',
          partitionKeys: [{ name: 'senderId', type: 'S' }],
          sortKeys: [{ name: 'createdAt', type: 'S' }],
          projection: { kind: 'INCLUDE', attributes: ['type', 'occurredAt'] },
        },
      ],
      timeToLiveAttribute: 'expiresAt',
      stream: 'NEW_IMAGE',
    },
    clients(names),
  ],
  secrets: starter.secrets,
  waf: {
    ...starterWaf,
    // Deliveries may have more than the 8 KB at which this rule blocks.
    managedRuleGroups: starterWaf.managedRuleGroups.map(each =>
      each.group === 'AWSManagedRulesCommonRuleSet'
        ? { ...each, countedRules: ['SizeRestrictions_BODY'] }
        : each,
    ),
  },
  monitoring: newMonitoring(),
}
