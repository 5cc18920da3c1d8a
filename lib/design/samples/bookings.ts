import type { Design } from '../design'
import type { KeySource } from '../handler'
import { newMonitoring } from '../monitoring'
import { newRoute } from '../route'
import { starter, starterDev, starterProd, starterWaf } from '../starter'
import { newTable } from '../table'
import { authorizer, body, clients, paged, serving, text } from './front-door'

const names = ['prod', 'dev']
const room: KeySource = { from: 'path', name: 'roomId' }
const start: KeySource = { from: 'path', name: 'startsAt' }

const booking = {
  startsAt: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:(00|30)$' },
  guestId: text(64),
  guests: { type: 'integer', minimum: 1, maximum: 20 },
  note: text(500),
}

/** Rooms by the half hour. The key is room and start, and nothing is written over: the second of two bookings gets 409. */
export const bookings: Design = {
  version: 1,
  name: 'Bookings',
  description: 'Rooms by the half hour, never booked twice',
  region: 'eu-central-1',
  environments: [
    { ...starterProd, throttling: { rate: 200, burst: 400 } },
    { ...starterDev, throttling: { rate: 20, burst: 40 } },
  ],
  api: { ...starter.api, name: 'Bookings', description: 'Rooms and their bookings' },
  routes: [
    { ...newRoute('GET', '/rooms', 'list-rooms', names), parameters: paged },
    { ...newRoute('GET', '/rooms/{roomId}/bookings', 'list-bookings', names), parameters: paged },
    {
      ...newRoute('POST', '/rooms/{roomId}/bookings', 'book-room', names),
      body: body(booking, ['startsAt', 'guestId', 'guests']),
      throttling: { prod: { rate: 20, burst: 40 }, dev: { rate: 5, burst: 10 } },
    },
    newRoute('GET', '/rooms/{roomId}/bookings/{startsAt}', 'get-booking', names),
    {
      ...newRoute('PATCH', '/rooms/{roomId}/bookings/{startsAt}', 'change-booking', names),
      body: body({ guests: booking.guests, note: booking.note }, ['guests']),
    },
    newRoute('DELETE', '/rooms/{roomId}/bookings/{startsAt}', 'cancel-booking', names),
    { ...newRoute('GET', '/guests/{guestId}/bookings', 'list-guest-bookings', names), parameters: paged },
  ],
  functions: [
    serving(names, 'list-rooms', 'Lists the rooms of the calling site', {
      kind: 'query-items',
      table: 'rooms',
      index: null,
      partition: { from: 'caller', name: 'siteId' },
      descending: false,
      pageSize: 50,
    }),
    serving(names, 'list-bookings', 'Lists the bookings of one room, in the order of their starts', {
      kind: 'query-items',
      table: 'bookings',
      index: null,
      partition: room,
      descending: false,
      pageSize: 50,
    }),
    serving(names, 'book-room', 'Books a room, unless it is taken', {
      kind: 'put-item',
      table: 'bookings',
      partition: room,
      sort: { from: 'body', name: 'startsAt' },
      overwrite: false,
      timestamps: true,
    }),
    serving(names, 'get-booking', 'Reads one booking', {
      kind: 'get-item',
      table: 'bookings',
      partition: room,
      sort: start,
    }),
    serving(names, 'change-booking', 'Changes parts of one booking', {
      kind: 'update-item',
      table: 'bookings',
      partition: room,
      sort: start,
    }),
    serving(names, 'cancel-booking', 'Deletes one booking, so that the room is free', {
      kind: 'delete-item',
      table: 'bookings',
      partition: room,
      sort: start,
    }),
    serving(names, 'list-guest-bookings', 'Lists what one guest has booked, the latest first', {
      kind: 'query-items',
      table: 'bookings',
      index: 'byGuest',
      partition: { from: 'path', name: 'guestId' },
      descending: true,
      pageSize: 25,
    }),
    authorizer('Bookings', ['siteId'], names),
  ],
  tables: [
    {
      ...newTable('rooms', names),
      partitionKey: { name: 'siteId', type: 'S' },
      sortKey: { name: 'roomId', type: 'S' },
    },
    {
      ...newTable('bookings', names),
      partitionKey: { name: 'roomId', type: 'S' },
      sortKey: { name: 'startsAt', type: 'S' },
      globalIndexes: [
        {
          name: 'byGuest',
          partitionKeys: [{ name: 'guestId', type: 'S' }],
          sortKeys: [{ name: 'startsAt', type: 'S' }],
          projection: { kind: 'INCLUDE', attributes: ['guests', 'note'] },
        },
      ],
    },
    clients(names),
  ],
  secrets: starter.secrets,
  waf: starterWaf,
  monitoring: newMonitoring(),
}
