import type { Part } from '@/lib/cfn/origin'
import { physicalName } from '@/lib/cfn/physical-names'
import type { Design } from '@/lib/design/design'
import { pathSegments, routeKey } from '@/lib/design/route'

/** The part at a position of a list of the design: what a selection becomes when a part is renamed. */
export function partAt(design: Design, kind: Part['kind'], position: number): Part | undefined {
  if (kind === 'route') {
    const route = design.routes[position]
    return route && { kind, name: routeKey(route) }
  }
  if (kind !== 'environment' && kind !== 'function' && kind !== 'table' && kind !== 'secret') return undefined
  const name = design[`${kind}s`][position]?.name
  return name === undefined ? undefined : { kind, name }
}

/** What AWS will call a part in an environment, or the fact that stands for it. */
export function subtitle(design: Design, part: Part, environment: string): string {
  const named = (name: string) => name.replaceAll('${Environment}', environment)
  switch (part.kind) {
    case 'function':
      return named(physicalName.function(part.name))
    case 'table':
      return named(physicalName.table(part.name))
    case 'secret':
      return named(physicalName.secret(part.name))
    case 'route':
      return `/${[named(physicalName.stage(design)), ...pathSegments(part.name.split(' ')[1] ?? '')].join('/')}`
    case 'environment':
      return `${part.name}-*`
    case 'waf':
      return named(physicalName.webAcl(design))
    case 'api':
      return named(physicalName.api(design))
    case 'authorizer':
      return named(physicalName.authorizer())
    case 'keys':
      return (['data', 'env', 'ops'] as const).map(use => named(physicalName.key(use))).join(', ')
    case 'logs':
      return `/aws/lambda/${environment}-*`
    case 'alarms':
      return named(physicalName.topic())
    case 'dashboard':
      return named(physicalName.dashboard(design))
    case 'tracing':
      return named(physicalName.traceGroup(design))
    case 'config':
      return named(physicalName.configRecorder())
    case 'design':
      return design.region
  }
}
