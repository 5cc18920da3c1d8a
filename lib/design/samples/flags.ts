import type { Design } from '../design'
import type { KeySource } from '../handler'
import { newMonitoring } from '../monitoring'
import { newRoute } from '../route'
import { starter, starterDev, starterProd, starterWaf } from '../starter'
import { newTable } from '../table'
import { authorizer, body, clients, paged, serving, text } from './front-door'

const names = ['prod', 'dev']
const application: KeySource = { from: 'caller', name: 'applicationId' }
const flag: KeySource = { from: 'path', name: 'flagKey' }

/** Feature flags that services ask for all the time and few people change: a fixed capacity, and two countries only. */
export const flags: Design = {
  version: 1,
  name: 'Flags',
  description: 'Feature flags that are read often and changed by few',
  region: 'us-east-1',
  environments: [
    {
      ...starterProd,
      allowedIpv4: ['203.0.113.0/24', '198.51.100.16/28'],
      allowedIpv6: [],
      throttling: { rate: 300, burst: 600 },
      wafRateLimit: 30_000,
      trafficShifting: 'linear-10-percent-every-1-minute',
    },
    { ...starterDev, allowedIpv6: [] },
  ],
  api: { ...starter.api, name: 'Flags', description: 'Feature flags of applications' },
  routes: [
    { ...newRoute('GET', '/flags', 'list-flags', names), parameters: paged },
    newRoute('GET', '/flags/{flagKey}', 'get-flag', names),
    {
      ...newRoute('PUT', '/flags/{flagKey}', 'set-flag', names),
      body: body(
        {
          isOn: { type: 'boolean' },
          percent: { type: 'integer', minimum: 0, maximum: 100 },
          description: text(500),
        },
        ['isOn'],
      ),
      throttling: { prod: { rate: 5, burst: 10 }, dev: { rate: 5, burst: 10 } },
    },
    {
      ...newRoute('DELETE', '/flags/{flagKey}', 'remove-flag', names),
      throttling: { prod: { rate: 5, burst: 10 }, dev: { rate: 5, burst: 10 } },
    },
  ],
  functions: [
    {
      ...serving(names, 'list-flags', 'Lists the flags of the calling application', {
        kind: 'query-items',
        table: 'flags',
        index: null,
        partition: application,
        descending: false,
        pageSize: 100,
      }),
      memory: { prod: 512, dev: 256 },
      timeout: { prod: 3, dev: 3 },
    },
    {
      ...serving(names, 'get-flag', 'Reads one flag of the calling application', {
        kind: 'get-item',
        table: 'flags',
        partition: application,
        sort: flag,
      }),
      memory: { prod: 512, dev: 256 },
      timeout: { prod: 3, dev: 3 },
    },
    serving(names, 'set-flag', 'Stores one flag, in the place of the one before', {
      kind: 'put-item',
      table: 'flags',
      partition: application,
      sort: flag,
      overwrite: true,
      timestamps: true,
    }),
    serving(names, 'remove-flag', 'Deletes one flag', {
      kind: 'delete-item',
      table: 'flags',
      partition: application,
      sort: flag,
    }),
    authorizer('Flags', ['applicationId'], names),
  ],
  tables: [
    {
      ...newTable('flags', names),
      partitionKey: { name: 'applicationId', type: 'S' },
      sortKey: { name: 'flagKey', type: 'S' },
      // A flag is read consistently, which takes a unit, and a list takes a few: twice the requests that the stage lets in.
      billing: { prod: { mode: 'provisioned', readUnits: 600, writeUnits: 10 }, dev: { mode: 'on-demand' } },
    },
    clients(names),
  ],
  secrets: starter.secrets,
  waf: { ...starterWaf, geographic: { mode: 'only', countries: ['CA', 'US'] } },
  monitoring: newMonitoring(),
}
