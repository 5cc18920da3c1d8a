import { partKey, type Part } from '../../cfn/origin'
import { partOfKey } from '../../cfn/part-of-key'
import { pathOfPart } from '../../cfn/part-of-path'
import { isSame } from '../../design/commands/set-value'
import type { Design } from '../../design/design'
import type { Handler } from '../../design/handler'
import type { NamedKind } from '../../design/parts'
import { valueAt } from '../../design/value-at'
import type { DesignPath } from '../../problem'
import { renames, type Renamed } from './parts'

/**
 * The later design with the earlier names of what was renamed, wherever they stand: what still differs was changed. Every part
 * keeps its place, and a route its method and path.
 */
export function withEarlierNames(design: Design, renamed: Renamed): Design {
  const earlier = (kind: NamedKind) => (name: string) => renamed.get(partKey({ kind, name }))?.name ?? name
  const environment = earlier('environment')
  const [lambda, table, secret] = [earlier('function'), earlier('table'), earlier('secret')]
  const byEnvironment = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [environment(name), value]))
  const handled = (handler: Handler): Handler =>
    handler.kind === 'token-authorizer'
      ? { ...handler, table: table(handler.table), signingSecret: secret(handler.signingSecret) }
      : { ...handler, table: table(handler.table) }
  const { authorizer } = design.api
  return {
    ...design,
    environments: design.environments.map(each => ({ ...each, name: environment(each.name) })),
    api: { ...design.api, authorizer: { ...authorizer, function: lambda(authorizer.function) } },
    routes: design.routes.map(each => ({
      ...each,
      function: lambda(each.function),
      throttling: byEnvironment(each.throttling),
    })),
    functions: design.functions.map(each => ({
      ...each,
      name: lambda(each.name),
      handler: handled(each.handler),
      memory: byEnvironment(each.memory),
      timeout: byEnvironment(each.timeout),
      concurrency: byEnvironment(each.concurrency),
      variables: each.variables.map(one => ({ ...one, values: byEnvironment(one.values) })),
      secrets: each.secrets.map(one => ({ ...one, secret: secret(one.secret) })),
      access: each.access.map(one => ({ ...one, table: table(one.table) })),
    })),
    tables: design.tables.map(each => ({
      ...each,
      name: table(each.name),
      billing: byEnvironment(each.billing),
    })),
    secrets: design.secrets.map(each => ({ ...each, name: secret(each.name) })),
  }
}

/** Kinds in an order in which each refers to those before it only. */
const referring = ['environment', 'secret', 'table', 'function', 'route'] as const

/**
 * The renames between two designs that need not be one step apart: lists of one length say nothing there, so the two parts have
 * to be alike as well.
 */
export function likelyRenames(before: Design, after: Design): Renamed {
  const found = [...renames(before, after)]
  return referring.reduce<Renamed>((known, kind) => {
    const later = withEarlierNames(after, known)
    const alike = found.filter(([key, earlier]) => {
      const part = partOfKey(later, key)
      return earlier.kind === kind && part && isAlike(kind, valueOf(before, earlier), valueOf(later, part))
    })
    return new Map([...known, ...alike])
  }, new Map())
}

function valueOf(design: Design, part: Part): unknown {
  return valueAt(design, pathOfPart(design, part) ?? [])
}

const names = ['name', 'method', 'path']

/** Where in a part stands what it is, whatever it is called: most other fields have the same value in any design. */
const core: Readonly<Record<NamedKind, readonly DesignPath[]>> = {
  environment: [],
  secret: [],
  table: [['partitionKey'], ['sortKey']],
  function: [
    ['handler', 'kind'],
    ['handler', 'table'],
  ],
  route: [['function']],
}

/** Whether two parts are one by all but their names: what they are is the same, and two fields of three. */
function isAlike(kind: NamedKind, before: unknown, after: unknown): boolean {
  const isSameAt = (path: DesignPath) => isSame(valueAt(before, path), valueAt(after, path))
  const fields = [...new Set([before, after].flatMap(each => Object.keys(each as object)))].filter(
    key => !names.includes(key),
  )
  const same = fields.filter(key => isSameAt([key]))
  return core[kind].every(isSameAt) && same.length * 3 >= fields.length * 2
}
