import { blank } from './blank'
import type { Design } from './design'
import { orders } from './orders'
import { bookings } from './samples/bookings'
import { flags } from './samples/flags'
import { notes } from './samples/notes'
import { readings } from './samples/readings'
import { webhooks } from './samples/webhooks'
import { starter } from './starter'

/** A design to begin with. */
export interface Sample {
  /** Stable: links and the command line name it. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly design: Design
}

/** The designs to begin with, the one that the designer opens with first. */
export const samples: readonly Sample[] = [
  {
    id: 'items',
    title: 'Items API',
    description: 'Five routes that read and write the items of a tenant, and two tables.',
    design: starter,
  },
  {
    id: 'orders',
    title: 'Orders API',
    description: 'Twelve routes on nested paths, eight functions and four tables with indexes of both kinds.',
    design: orders,
  },
  {
    id: 'bookings',
    title: 'Bookings API',
    description: 'Rooms by the half hour that nobody books twice: a second booking is answered with 409.',
    design: bookings,
  },
  {
    id: 'readings',
    title: 'Device readings',
    description: 'Many small writes by device and second, which expire by themselves.',
    design: readings,
  },
  {
    id: 'flags',
    title: 'Feature flags',
    description: 'Read all the time and changed by few, at a fixed capacity, from two countries only.',
    design: flags,
  },
  {
    id: 'notes',
    title: 'Customer notes',
    description: 'Notes by date and by author through local indexes, in prod, staging and dev.',
    design: notes,
  },
  {
    id: 'webhooks',
    title: 'Webhook inbox',
    description: 'Keeps each delivery once, checks its body and passes it on through a stream.',
    design: webhooks,
  },
  {
    id: 'blank',
    title: 'Blank API',
    description: 'Environments, authorizer and WAF, and no route yet.',
    design: blank,
  },
]
