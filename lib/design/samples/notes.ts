import type { Design } from '../design'
import type { Environment } from '../environment'
import type { KeySource } from '../handler'
import { newMonitoring } from '../monitoring'
import { newRoute } from '../route'
import { starter, starterDev, starterProd, starterWaf } from '../starter'
import { newTable } from '../table'
import { authorizer, body, clients, paged, serving, text } from './front-door'

const names = ['prod', 'staging', 'dev']
const customer: KeySource = { from: 'path', name: 'customerId' }
const note: KeySource = { from: 'path', name: 'noteId' }

/** As prod, with fewer callers and nothing that has to be kept. */
const staging: Environment = {
  ...starterProd,
  name: 'staging',
  account: null,
  logRetentionDays: 30,
  allowedIpv4: ['198.51.100.0/24'],
  allowedIpv6: [],
  corsOrigins: ['https://staging.app.example.com'],
  throttling: { rate: 50, burst: 100 },
  deletionProtection: false,
  trafficShifting: 'all-at-once',
}

const noteBody = body({ subject: text(200), text: text(4000), author: text(64) }, ['text', 'author'])

/** Notes on customers, by date and by author through local indexes, in three environments. */
export const notes: Design = {
  version: 1,
  name: 'Notes',
  description: 'Notes on customers, by date and by author',
  region: 'eu-central-1',
  environments: [{ ...starterProd, throttling: { rate: 100, burst: 200 } }, staging, starterDev],
  api: { ...starter.api, name: 'Notes', description: 'Customers and the notes on them' },
  routes: [
    { ...newRoute('GET', '/customers', 'list-customers', names), parameters: paged },
    newRoute('GET', '/customers/{customerId}', 'get-customer', names),
    { ...newRoute('GET', '/customers/{customerId}/notes', 'list-notes', names), parameters: paged },
    { ...newRoute('POST', '/customers/{customerId}/notes', 'write-note', names), body: noteBody },
    {
      ...newRoute('GET', '/customers/{customerId}/notes-by-author', 'list-notes-by-author', names),
      parameters: paged,
    },
    newRoute('GET', '/customers/{customerId}/notes/{noteId}', 'get-note', names),
    { ...newRoute('PUT', '/customers/{customerId}/notes/{noteId}', 'change-note', names), body: noteBody },
    newRoute('DELETE', '/customers/{customerId}/notes/{noteId}', 'delete-note', names),
  ],
  functions: [
    serving(names, 'list-customers', 'Lists the customers of the calling account', {
      kind: 'query-items',
      table: 'customers',
      index: null,
      partition: { from: 'caller', name: 'accountId' },
      descending: false,
      pageSize: 50,
    }),
    serving(names, 'get-customer', 'Reads one customer of the calling account', {
      kind: 'get-item',
      table: 'customers',
      partition: { from: 'caller', name: 'accountId' },
      sort: customer,
    }),
    serving(names, 'list-notes', 'Lists the notes on one customer, newest first', {
      kind: 'query-items',
      table: 'notes',
      index: 'byCreatedAt',
      partition: customer,
      descending: true,
      pageSize: 25,
    }),
    serving(names, 'write-note', 'Stores a new note on one customer', {
      kind: 'put-item',
      table: 'notes',
      partition: customer,
      sort: { from: 'generated', name: 'noteId' },
      overwrite: false,
      timestamps: true,
    }),
    serving(names, 'list-notes-by-author', 'Lists the notes on one customer, author by author', {
      kind: 'query-items',
      table: 'notes',
      index: 'byAuthor',
      partition: customer,
      descending: false,
      pageSize: 50,
    }),
    serving(names, 'get-note', 'Reads one note', {
      kind: 'get-item',
      table: 'notes',
      partition: customer,
      sort: note,
    }),
    serving(names, 'change-note', 'Changes one note', {
      kind: 'update-item',
      table: 'notes',
      partition: customer,
      sort: note,
    }),
    serving(names, 'delete-note', 'Deletes one note', {
      kind: 'delete-item',
      table: 'notes',
      partition: customer,
      sort: note,
    }),
    authorizer('Notes', ['accountId'], names),
  ],
  tables: [
    {
      ...newTable('customers', names),
      partitionKey: { name: 'accountId', type: 'S' },
      sortKey: { name: 'customerId', type: 'S' },
    },
    {
      ...newTable('notes', names),
      partitionKey: { name: 'customerId', type: 'S' },
      sortKey: { name: 'noteId', type: 'S' },
      localIndexes: [
        {
          name: 'byCreatedAt',
          sortKey: { name: 'createdAt', type: 'S' },
          projection: { kind: 'ALL', attributes: [] },
        },
        {
          name: 'byAuthor',
          sortKey: { name: 'author', type: 'S' },
          projection: { kind: 'INCLUDE', attributes: ['subject', 'createdAt'] },
        },
      ],
    },
    clients(names),
  ],
  secrets: starter.secrets,
  waf: starterWaf,
  monitoring: newMonitoring(),
}
