import type { Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import type { TableAction } from '@/lib/design/function'
import { tableActions } from '@/lib/design/function'
import { isFoundation } from './graph-model'

/** An end of a connection: a part, or one index of a table. */
export interface Target {
  readonly part: Part
  readonly index?: string | undefined
}

const door: readonly Part['kind'][] = ['waf', 'api', 'authorizer']

/** Why `from` cannot be connected to `to`, in words; nothing when it can. */
export function refusal(design: Design, from: Part, { part: to }: Target): string | undefined {
  if (from.kind === to.kind && from.name === to.name) return 'A part cannot be connected to itself'
  if (to.kind === 'environment') return 'An environment has a copy of everything already'
  if (door.includes(to.kind)) return 'Every call passes the front door by itself'
  if (isFoundation(to.kind) && to.kind !== 'secret') return 'The foundations reach everything by themselves'
  if (from.kind === 'route') return routeRefusal(design, to)
  if (from.kind === 'function') return functionRefusal(to)
  if (from.kind === 'table')
    return to.kind === 'function' ? 'A table cannot call a function' : 'A table connects to nothing'
  if (from.kind === 'secret') return 'A function reads a secret: draw from the function'
  return 'Nothing can be connected from here'
}

function routeRefusal(design: Design, to: Part): string | undefined {
  if (to.kind === 'table') return 'A route cannot reach a table: a function does'
  if (to.kind === 'secret') return 'A route cannot read a secret: a function does'
  if (to.kind === 'route') return 'A route cannot lead to a route'
  const handler = design.functions.find(each => each.name === to.name)?.handler
  return handler?.kind === 'token-authorizer'
    ? 'This function decides on calls, it does not answer them'
    : undefined
}

function functionRefusal(to: Part): string | undefined {
  if (to.kind === 'function') return 'A function cannot call a function'
  if (to.kind === 'route') return 'A function does not call routes: draw from the route'
  return undefined
}

/** All that a part may be connected to, indexes after their table. */
export function targetsOf(design: Design, from: Part): Target[] {
  const all: Target[] = [
    ...design.functions.map((each): Target => ({ part: { kind: 'function', name: each.name } })),
    ...design.tables.flatMap((each): Target[] => {
      const part: Part = { kind: 'table', name: each.name }
      const indexes = [...each.globalIndexes, ...each.localIndexes]
      return [{ part }, ...indexes.map(({ name }) => ({ part, index: name }))]
    }),
    ...design.secrets.map((each): Target => ({ part: { kind: 'secret', name: each.name } })),
  ]
  return all.filter(target => refusal(design, from, target) === undefined)
}

/** The actions that make sense on a table or on one of its indexes, which can only be queried. */
export function actionsFor(index: string | undefined): readonly TableAction[] {
  return index === undefined ? tableActions : ['Query']
}
