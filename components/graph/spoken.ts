import { normalPath, routeKey, type Route } from '@/lib/design/route'
import type { Design } from '@/lib/design/design'
import type { LambdaFunction } from '@/lib/design/function'
import type { Table } from '@/lib/design/table'
import { listed } from '@/lib/design/listed'
import type { Flag, NodeFace, ResourceRow } from './graph-model'

/** What is said aloud for a function: "create-item, function. Called by POST /items. May PutItem on items." */
export function spokenFunction(
  design: Design,
  each: LambdaFunction,
  environment: string,
  resources: readonly ResourceRow[],
): string {
  const callers = design.routes.filter(route => route.function === each.name).map(routeKey)
  const isGuard = design.api.authorizer.function === each.name
  const called = [...(isGuard ? ['the authorizer'] : []), ...callers]
  return sentences(
    `${each.name}, function`,
    each.memory[environment] === undefined && `Not in ${environment}`,
    called.length > 0 ? `Called by ${listed(called)}` : 'Called by no route',
    ...each.access.map(access => `May ${listed(access.actions)} on ${access.index ?? access.table}`),
    each.access.length === 0 && 'May use no table',
    each.secrets.length > 0 && `Reads ${listed(each.secrets.map(one => one.secret))}`,
    resources.length > 0 && `Open, ${resources.reduce((sum, row) => sum + row.count, 0)} resources`,
  )
}

export function spokenRoute(route: Route): string {
  return sentences(
    `${route.method} ${normalPath(route.path)}, route`,
    `Calls ${route.function}`,
    route.body !== null && 'The body is checked',
  )
}

export function spokenTable(design: Design, table: Table, keys: string, indexes: readonly string[]): string {
  const users = design.functions.filter(each => each.access.some(access => access.table === table.name))
  return sentences(
    `${table.name}, table`,
    `Keys ${keys.replace(' · ', ' and ')}`,
    indexes.length > 0 && `Index ${listed(indexes)}`,
    users.length > 0 ? `Used by ${listed(users.map(each => each.name))}` : 'Used by no function',
  )
}

/** A face with its problems said after the rest. */
export function withSpokenFlag<T extends NodeFace>(face: T, flag: Flag | undefined): T {
  if (!flag) return face
  const count = flag.count === 1 ? '1 problem' : `${flag.count} problems`
  return { ...face, flag, label: `${face.label} ${count}: ${flag.message}` }
}

export function sentences(...parts: readonly (string | false)[]): string {
  return parts
    .filter(part => part !== false)
    .map(part => `${part}.`)
    .join(' ')
}
