import { partKey } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import { routeKey } from '@/lib/design/route'

const keysOf = ({ routes, functions, tables, secrets }: Design) => [
  routes.map(each => partKey({ kind: 'route', name: routeKey(each) })),
  functions.map(({ name }) => partKey({ kind: 'function', name })),
  tables.map(({ name }) => partKey({ kind: 'table', name })),
  secrets.map(({ name }) => partKey({ kind: 'secret', name })),
]

/** The nodes that a step gave another name, or took one back from: the new id by the old one. */
export function renamedNodes(before: Design, after: Design): ReadonlyMap<string, string> {
  const [old, now] = [keysOf(before), keysOf(after)]
  const pairs = old.flatMap((keys, kind) => {
    const later = now[kind]!
    // A part that was added or removed moves the others up or down.
    if (keys.length !== later.length) return []
    return keys.flatMap((key, at) => {
      const next = later[at]!
      return key === next || later.includes(key) || keys.includes(next) ? [] : [[key, next] as const]
    })
  })
  return new Map(pairs)
}
