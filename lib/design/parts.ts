import type { Design } from './design'
import { environmentNames } from './design'
import { routeKey } from './route'

/** The kinds of parts that have a name and can be added and removed. */
export const namedKinds = ['route', 'function', 'table', 'secret', 'environment'] as const
export type NamedKind = (typeof namedKinds)[number]

/** A part by its name; a route's is its key, `GET /items`. */
export interface NamedPart {
  readonly kind: NamedKind
  readonly name: string
}

/** The names of all parts of a kind, in the order of the design. */
export function partNames(design: Design, kind: NamedKind): string[] {
  switch (kind) {
    case 'route':
      return design.routes.map(routeKey)
    case 'function':
      return design.functions.map(each => each.name)
    case 'table':
      return design.tables.map(each => each.name)
    case 'secret':
      return design.secrets.map(each => each.name)
    case 'environment':
      return environmentNames(design)
  }
}

/** What several parts are called together: the name of one, else their number. */
export function partsTitle(parts: readonly NamedPart[]): string {
  return parts.length === 1 ? (parts[0]?.name ?? '') : `${parts.length} parts`
}
