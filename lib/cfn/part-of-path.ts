import type { Design } from '../design/design'
import { routeKey } from '../design/route'
import type { DesignPath } from '../problem'
import type { Part } from './origin'

/** The part of the design that a path lies in: what a problem at that path belongs to. */
export function partOfPath(design: Design, path: DesignPath): Part {
  const [noun, at, field] = path
  const index = typeof at === 'number' ? at : -1
  switch (noun) {
    case 'environments': {
      const { name } = design.environments[index] ?? {}
      if (field === 'allowedIpv4' || field === 'allowedIpv6' || field === 'wafRateLimit')
        return { kind: 'waf' }
      return name === undefined ? { kind: 'design' } : { kind: 'environment', name }
    }
    case 'routes': {
      const route = design.routes[index]
      return route ? { kind: 'route', name: routeKey(route) } : { kind: 'api' }
    }
    case 'functions':
      return named('function', design.functions[index])
    case 'tables':
      return named('table', design.tables[index])
    case 'secrets':
      return named('secret', design.secrets[index])
    case 'waf':
      return { kind: 'waf' }
    case 'api':
      return { kind: at === 'authorizer' ? 'authorizer' : 'api' }
    case 'monitoring':
      return { kind: at === 'alarms' || at === 'dashboard' ? at : at === 'configRules' ? 'config' : 'alarms' }
    default:
      return { kind: 'design' }
  }
}

/**
 * Where a part stands in the design, the opposite of `partOfPath`: the root for one that no one place makes, undefined where
 * the design has no such part.
 */
export function pathOfPart(design: Design, part: Part): DesignPath | undefined {
  const among = (noun: string, position: number) => (position === -1 ? undefined : [noun, position])
  const named = ({ name }: { readonly name: string }) => name === part.name
  switch (part.kind) {
    case 'environment':
      return among('environments', design.environments.findIndex(named))
    case 'function':
      return among('functions', design.functions.findIndex(named))
    case 'table':
      return among('tables', design.tables.findIndex(named))
    case 'secret':
      return among('secrets', design.secrets.findIndex(named))
    case 'route':
      return among(
        'routes',
        design.routes.findIndex(each => routeKey(each) === part.name),
      )
    case 'waf':
    case 'api':
      return [part.kind]
    case 'authorizer':
      return ['api', 'authorizer']
    case 'alarms':
    case 'dashboard':
      return ['monitoring', part.kind]
    case 'config':
      return ['monitoring', 'configRules']
    default:
      return []
  }
}

/** Whether the design has the part (still). */
export function hasPart(design: Design, part: Part): boolean {
  return pathOfPart(design, part) !== undefined
}

function named(kind: 'function' | 'table' | 'secret', found: { name: string } | undefined): Part {
  return found ? { kind, name: found.name } : { kind: 'design' }
}
