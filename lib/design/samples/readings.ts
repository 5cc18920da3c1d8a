import type { Design } from '../design'
import type { KeySource } from '../handler'
import { newMonitoring } from '../monitoring'
import { newRoute } from '../route'
import { starter, starterDev, starterProd, starterWaf } from '../starter'
import { newTable } from '../table'
import { authorizer, body, clients, paged, serving, text } from './front-door'

const names = ['prod', 'dev']
const owner: KeySource = { from: 'caller', name: 'ownerId' }
const device: KeySource = { from: 'path', name: 'deviceId' }

const second = { type: 'integer', minimum: 1_600_000_000, maximum: 4_102_444_800 }

/** Readings of devices by the second: a number as sort key, items that expire, and many more writes than reads. */
export const readings: Design = {
  version: 1,
  name: 'Readings',
  description: 'Readings of devices, kept until they expire',
  region: 'eu-west-1',
  environments: [
    {
      ...starterProd,
      logRetentionDays: 90,
      logLevel: 'WARN',
      throttling: { rate: 2000, burst: 4000 },
      wafRateLimit: 20_000,
      xraySampling: { rate: 0.01, reservoir: 1 },
    },
    { ...starterDev, throttling: { rate: 50, burst: 100 } },
  ],
  api: { ...starter.api, name: 'Readings', description: 'Devices and their readings' },
  routes: [
    { ...newRoute('GET', '/devices', 'list-devices', names), parameters: paged },
    {
      ...newRoute('PUT', '/devices/{deviceId}', 'register-device', names),
      body: body({ name: text(100), model: text(60) }, ['name']),
      throttling: { prod: { rate: 10, burst: 20 }, dev: null },
    },
    newRoute('DELETE', '/devices/{deviceId}', 'remove-device', names),
    {
      ...newRoute('POST', '/devices/{deviceId}/readings', 'store-reading', names),
      body: body(
        {
          takenAt: second,
          expiresAt: second,
          temperature: { type: 'number', minimum: -100, maximum: 200 },
          humidity: { type: 'number', minimum: 0, maximum: 100 },
        },
        ['takenAt', 'expiresAt', 'temperature'],
      ),
    },
    { ...newRoute('GET', '/devices/{deviceId}/readings', 'list-readings', names), parameters: paged },
    newRoute('GET', '/devices/{deviceId}/readings/{takenAt}', 'get-reading', names),
  ],
  functions: [
    serving(names, 'list-devices', 'Lists the devices of the caller', {
      kind: 'query-items',
      table: 'devices',
      index: null,
      partition: owner,
      descending: false,
      pageSize: 50,
    }),
    serving(names, 'register-device', 'Stores a device of the caller, in the place of the one before', {
      kind: 'put-item',
      table: 'devices',
      partition: owner,
      sort: device,
      overwrite: true,
      timestamps: true,
    }),
    serving(names, 'remove-device', 'Deletes a device of the caller; its readings expire by themselves', {
      kind: 'delete-item',
      table: 'devices',
      partition: owner,
      sort: device,
    }),
    {
      ...serving(names, 'store-reading', 'Stores one reading; sent twice, it is stored once', {
        kind: 'put-item',
        table: 'readings',
        partition: device,
        sort: { from: 'body', name: 'takenAt' },
        overwrite: true,
        timestamps: false,
      }),
      timeout: { prod: 3, dev: 5 },
    },
    serving(names, 'list-readings', 'Lists the readings of one device, the latest first', {
      kind: 'query-items',
      table: 'readings',
      index: null,
      partition: device,
      descending: true,
      pageSize: 100,
    }),
    serving(names, 'get-reading', 'Reads what one device measured at one second', {
      kind: 'get-item',
      table: 'readings',
      partition: device,
      sort: { from: 'path', name: 'takenAt' },
    }),
    authorizer('Readings', ['ownerId'], names),
  ],
  tables: [
    {
      ...newTable('devices', names),
      partitionKey: { name: 'ownerId', type: 'S' },
      sortKey: { name: 'deviceId', type: 'S' },
    },
    {
      ...newTable('readings', names),
      partitionKey: { name: 'deviceId', type: 'S' },
      sortKey: { name: 'takenAt', type: 'N' },
      timeToLiveAttribute: 'expiresAt',
    },
    clients(names),
  ],
  secrets: starter.secrets,
  // At this rate a log of every request would cost more than the requests.
  waf: { ...starterWaf, logging: { ...starterWaf.logging, onlyBlocked: true } },
  monitoring: newMonitoring(),
}
