import { blank } from './blank'
import type { Design } from './design'
import { orders } from './orders'
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
    id: 'blank',
    title: 'Blank API',
    description: 'Environments, authorizer and WAF, and no route yet.',
    design: blank,
  },
]

/** The sample of that id. */
export function findSample(id: string): Sample | undefined {
  return samples.find(each => each.id === id)
}
