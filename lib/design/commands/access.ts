import type { Design } from '../design'
import type { LambdaFunction, TableAccess, TableAction } from '../function'
import { tableActions } from '../function'
import { freeName } from '../free-name'
import { isSameTarget } from '../handler-grant'

const limits = { access: 100, secrets: 10 }

/** Grants a function exact actions on a table (`index` null) or on one of its indexes, beside what it may do already. */
export function grant(
  design: Design,
  functionName: string,
  table: string,
  index: string | null,
  actions: readonly TableAction[],
): Design {
  return changeFunction(design, functionName, each => {
    const access = withActions(each.access, { table, index, actions: [...actions] })
    return access === each.access ? each : { ...each, access }
  })
}

/** Takes actions on a table or index away from a function; without `actions`, all of them. */
export function revoke(
  design: Design,
  functionName: string,
  table: string,
  index: string | null,
  actions: readonly TableAction[] = tableActions,
): Design {
  return changeFunction(design, functionName, each => {
    const access = withoutActions(each.access, { table, index, actions: [...actions] })
    return access === each.access ? each : { ...each, access }
  })
}

/** Lets a function read a secret through a variable: a free name after the secret when none is given. */
export function readSecret(design: Design, functionName: string, secret: string, variable?: string): Design {
  return changeFunction(design, functionName, each => {
    const known = each.secrets.find(one => one.secret === secret)
    if (known && (variable === undefined || known.variable === variable)) return each
    if (!known && each.secrets.length >= limits.secrets) return each
    const taken = [...each.variables.map(one => one.name), ...each.secrets.map(one => one.variable)]
    const free = freeName(secretVariable(secret), taken, 64, '_')
    const reading = { secret, variable: variable ?? free }
    if (known) return { ...each, secrets: each.secrets.map(one => (one === known ? reading : one)) }
    return { ...each, secrets: [...each.secrets, reading] }
  })
}

/** Takes a secret and its variables away from a function. */
export function forgetSecret(design: Design, functionName: string, secret: string): Design {
  return changeFunction(design, functionName, each => {
    const secrets = each.secrets.filter(one => one.secret !== secret)
    return secrets.length === each.secrets.length ? each : { ...each, secrets }
  })
}

/** Changes the function of that name; the same design when the change is none. */
export function changeFunction(
  design: Design,
  name: string,
  change: (each: LambdaFunction) => LambdaFunction,
): Design {
  const before = design.functions.find(each => each.name === name)
  if (!before) return design
  const after = change(before)
  if (after === before) return design
  return { ...design, functions: design.functions.map(each => (each === before ? after : each)) }
}

/** The list with these actions in it, in the order of `tableActions`; the same list when they are there. */
export function withActions(access: TableAccess[], added: TableAccess): TableAccess[] {
  const known = access.find(each => isSameTarget(each, added))
  if (added.actions.every(action => known?.actions.includes(action))) return access
  const wanted = [...(known?.actions ?? []), ...added.actions]
  const entry = { ...added, actions: tableActions.filter(action => wanted.includes(action)) }
  if (known) return access.map(each => (each === known ? entry : each))
  return access.length < limits.access ? [...access, entry] : access
}

/** The list without these actions; an entry that keeps none goes. The same list when they are not there. */
export function withoutActions(access: TableAccess[], removed: TableAccess): TableAccess[] {
  const matches = (each: TableAccess) => isSameTarget(each, removed)
  if (!access.some(each => matches(each) && each.actions.some(action => removed.actions.includes(action))))
    return access
  return access.flatMap(each => {
    if (!matches(each)) return [each]
    const actions = each.actions.filter(action => !removed.actions.includes(action))
    return actions.length > 0 ? [{ ...each, actions }] : []
  })
}

/** auth-signing-key gives AUTH_SIGNING_KEY. A variable has two characters at least. */
function secretVariable(secret: string): string {
  const upper = secret.replaceAll('-', '_').toUpperCase()
  return upper.length < 2 ? `${upper}_SECRET` : upper
}
