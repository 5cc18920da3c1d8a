import type { Design } from '../design'
import { environmentNames } from '../design'
import { freeName, isFree } from '../free-name'
import type { LambdaFunction } from '../function'
import { newFunction } from '../function'
import type { Handler, HandlerKind } from '../handler'
import { handlerGrant } from '../handler-grant'
import { isName } from '../names'
import { newHandler } from '../new-handler'
import { partLimits } from '../part-limits'
import { changeFunction, forgetSecret, readSecret, withActions, withoutActions } from './access'
import { addTable } from './tables'

/**
 * Adds a function as the last of the list, with a role that may do exactly what its handler does. What is left open: the
 * handler's name (or the next free one), the first table and get-item. In a design without tables, one comes along.
 */
export function addFunction(
  design: Design,
  wanted: { name?: string; table?: string; kind?: HandlerKind } = {},
): Design {
  if (design.functions.length >= partLimits.function) return design
  const kind = wanted.kind ?? 'get-item'
  const table = design.tables.find(each => each.name === wanted.table) ?? design.tables[0]
  if (!table) return addFunction(addTable(design), wanted)
  const base = wanted.name && isName(wanted.name) ? wanted.name : kind
  const handler = newHandler(design, kind, table)
  const added = {
    ...newFunction(freeName(base, functionNames(design)), handler, environmentNames(design)),
    access: [handlerGrant(handler)],
  }
  return withSigningSecret({ ...design, functions: [...design.functions, added] }, added.name, handler)
}

/** Removes a function and its routes. The authorizer's function stays: no API is without it. */
export function removeFunction(design: Design, name: string): Design {
  if (design.api.authorizer.function === name || !functionNames(design).includes(name)) return design
  return {
    ...design,
    functions: design.functions.filter(each => each.name !== name),
    routes: design.routes.filter(each => each.function !== name),
  }
}

/** Renames a function; its routes and the authorizer follow. A name that is taken or refused changes nothing. */
export function renameFunction(design: Design, from: string, to: string): Design {
  const names = functionNames(design)
  if (from === to || !names.includes(from) || !isName(to) || !isFree(to, names, from)) return design
  const { authorizer } = design.api
  return {
    ...design,
    api:
      authorizer.function === from
        ? { ...design.api, authorizer: { ...authorizer, function: to } }
        : design.api,
    functions: design.functions.map(each => (each.name === from ? { ...each, name: to } : each)),
    routes: design.routes.map(each => (each.function === from ? { ...each, function: to } : each)),
  }
}

/** Adds a copy of a function, without routes, as the last of the list. */
export function duplicateFunction(design: Design, name: string): Design {
  const source = design.functions.find(each => each.name === name)
  if (!source || design.functions.length >= partLimits.function) return design
  const copy = { ...source, name: freeName(name, functionNames(design)) }
  return { ...design, functions: [...design.functions, copy] }
}

/** Gives a function another handler, grants exactly what that one needs and revokes what only the old one needed. */
export function setHandler(design: Design, functionName: string, handler: Handler): Design {
  const before = design.functions.find(each => each.name === functionName)
  if (!before) return design
  const changed = changeFunction(design, functionName, each => withHandler(each, handler))
  return withSigningSecret(changed, functionName, handler, before.handler)
}

/** Gives a function code of its own, or its built-in handler's again. Its rights stay: they are to be granted by a person. */
export function setSource(design: Design, functionName: string, source: string | undefined): Design {
  return changeFunction(design, functionName, each => {
    const { source: before, ...handler } = each.handler
    if (source === before) return each
    return { ...each, handler: source === undefined ? handler : { ...handler, source } }
  })
}

function withHandler(each: LambdaFunction, handler: Handler): LambdaFunction {
  const kept = withoutActions(each.access, handlerGrant(each.handler))
  return { ...each, handler, access: withActions(kept, handlerGrant(handler)) }
}

/** A token authorizer reads its signing key as it reads its table: the right comes and goes with the handler. */
function withSigningSecret(design: Design, functionName: string, handler: Handler, before?: Handler): Design {
  const old = before?.kind === 'token-authorizer' ? before.signingSecret : undefined
  const needed = handler.kind === 'token-authorizer' ? handler.signingSecret : undefined
  const without = old !== undefined && old !== needed ? forgetSecret(design, functionName, old) : design
  return needed === undefined ? without : readSecret(without, functionName, needed)
}

function functionNames(design: Design): string[] {
  return design.functions.map(each => each.name)
}
