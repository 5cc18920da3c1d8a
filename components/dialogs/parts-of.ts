import type { Design } from '@/lib/design/design'

/** `5 routes · 6 functions · 2 tables`. */
export function partsOf({ routes, functions, tables }: Design): string {
  return [
    routes.length === 0 ? 'No routes yet' : counted(routes.length, 'route'),
    counted(functions.length, 'function'),
    counted(tables.length, 'table'),
  ].join(' · ')
}

/** `1 table`, `1,200 requests`. */
export const counted = (count: number, noun: string) =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
