import type { Design } from '../design'
import { environmentNames } from '../design'
import { environmentNameRule, isName } from '../names'
import { freeName, isFree } from '../free-name'

const maxEnvironments = 8

/**
 * Adds an environment with the sizes and limits of another one. It starts closed and beside the others: any account, no
 * allowed address, and the region's singletons as they are.
 */
export function addEnvironment(design: Design, name: string, copyFrom: string): Design {
  const source = design.environments.find(each => each.name === copyFrom)
  if (!source || !canBeNamed(design, name) || design.environments.length >= maxEnvironments) return design
  const added = {
    ...source,
    name,
    account: null,
    allowedIpv4: [],
    allowedIpv6: [],
    configRecorder: 'existing' as const,
    apiGatewayAccount: 'existing' as const,
  }
  return mapPerEnvironment({ ...design, environments: [...design.environments, added] }, values => {
    const value = values[copyFrom]
    return value === undefined ? values : { ...values, [name]: value }
  })
}

/** Renames an environment; every value that is kept for it follows. */
export function renameEnvironment(design: Design, from: string, to: string): Design {
  if (from === to || !environmentNames(design).includes(from) || !canBeNamed(design, to, from)) return design
  const environments = design.environments.map(each => (each.name === from ? { ...each, name: to } : each))
  return mapPerEnvironment({ ...design, environments }, values =>
    // Another value under the new name belongs to no environment: it would come after and win.
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        name === to ? [] : [[name === from ? to : name, value]],
      ),
    ),
  )
}

/** Removes an environment and every value that is kept for it. The last one stays. */
export function removeEnvironment(design: Design, name: string): Design {
  const environments = design.environments.filter(each => each.name !== name)
  if (environments.length === 0 || environments.length === design.environments.length) return design
  return mapPerEnvironment({ ...design, environments }, values =>
    Object.fromEntries(Object.entries(values).filter(([each]) => each !== name)),
  )
}

/** Adds a copy of an environment under a free name; it is the last of the list. */
export function duplicateEnvironment(design: Design, name: string): Design {
  return addEnvironment(design, freeName(name, environmentNames(design), 10, ''), name)
}

function canBeNamed(design: Design, name: string, current?: string): boolean {
  return isName(name, environmentNameRule) && isFree(name, environmentNames(design), current)
}

type Values<T> = Record<string, T>

/** Changes all that functions, routes and tables keep by environment. */
function mapPerEnvironment(design: Design, change: <T>(values: Values<T>) => Values<T>): Design {
  return {
    ...design,
    functions: design.functions.map(each => ({
      ...each,
      memory: change(each.memory),
      timeout: change(each.timeout),
      concurrency: change(each.concurrency),
      variables: each.variables.map(variable => ({ ...variable, values: change(variable.values) })),
    })),
    routes: design.routes.map(each => ({ ...each, throttling: change(each.throttling) })),
    tables: design.tables.map(each => ({ ...each, billing: change(each.billing) })),
  }
}
