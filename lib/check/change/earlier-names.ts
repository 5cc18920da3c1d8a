import { partKey } from '../../cfn/origin'
import type { Design } from '../../design/design'
import type { Handler } from '../../design/handler'
import type { NamedKind } from '../../design/parts'
import type { Renamed } from './parts'

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
