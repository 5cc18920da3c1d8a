import { later } from './ui/later'

/** What reads a design that nobody vouches for. The schema comes with it, and a first visit has nothing to read. */
export const loadReader = later(() => import('@/lib/design/read-text'))
