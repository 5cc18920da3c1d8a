import type { Design } from '../design/design'
import { normalPath, pathSegments } from '../design/route'
import { permissionsAtMost } from '../cfn/blocks/routes'
import { throttleAlarmsOf } from '../cfn/blocks/table-alarms'

/** How many resources the design's template has, by what they are for. Conditional ones count: CloudFormation counts them. */
export function countResources(design: Design): Record<string, number> {
  const { alarms, configRules, dashboard } = design.monitoring
  const on = (...flags: boolean[]) => flags.filter(Boolean).length
  const bodies = design.routes.filter(route => route.body !== null).length
  const routedPaths = new Set(design.routes.map(route => normalPath(route.path)))
  return {
    // Log group, policy, role, function, version, alias and deployment group, and its alarms.
    functions:
      design.functions.length *
      (7 +
        on(
          alarms.functionErrors,
          alarms.functionThrottles,
          alarms.functionDuration,
          alarms.functionInvocations,
        )),
    // A method and a permission each, and a model where the body is checked.
    routes: design.routes.length + permissions(design) + bodies,
    // A resource for each segment, and an OPTIONS method where a route is.
    paths: allPaths(design).size + routedPaths.size,
    tables: design.tables
      .map(each => 1 + on(alarms.tableErrors) + (alarms.tableThrottles ? throttleAlarmsOf(each) : 0))
      .reduce((sum, count) => sum + count, 0),
    secrets: design.secrets.length,
    // Three keys with an alias each.
    keys: 6,
    deployments: 3,
    // API, account and its role, authorizer and its permission, 2 gateway responses, 2 log groups, deployment, certificate
    // and stage; a validator where there are routes, and another for bodies.
    api: 12 + on(design.routes.length > 0, bodies > 0),
    waf: 7,
    alarms: 3 + on(alarms.apiServerErrors, alarms.apiClientErrors, alarms.apiLatency, alarms.wafBlocked),
    tracing: 2,
    dashboard: on(dashboard),
    // Two buckets and their policies, role and policy, recorder and channel.
    'AWS Config': 8 + configRules.length,
  }
}

export function totalResources(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

// One a route, unless a function has so many that they would not fit into its resource policy.
function permissions(design: Design): number {
  return design.functions
    .map(each => design.routes.filter(route => route.function === each.name).length)
    .reduce((sum, routes) => sum + (routes > permissionsAtMost ? 1 : routes), 0)
}

/** Every path that needs a resource of its own: those of the routes and the ones above them. The root is the API's. */
function allPaths(design: Design): Set<string> {
  return new Set(
    design.routes.flatMap(({ path }) => {
      const segments = pathSegments(path)
      return segments.map((_, i) => segments.slice(0, i + 1).join('/'))
    }),
  )
}
