import { targetName } from '@/components/output/handlers/calls'
import { formatCidr, parseCidr } from '@/lib/design/cidr'
import type { SourceProblem } from '@/lib/check/sources'
import { nearestMemory } from '@/lib/check/rules/functions'
import { grant, revoke } from '@/lib/design/commands/access'
import { setValue } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import { grantTarget, handlerGrant } from '@/lib/design/handler-grant'
import type { Problem } from '@/lib/problem'
import { valueAt } from '@/lib/design/value-at'

export interface Fix {
  /** Verb and object: `Grant UpdateItem`. */
  readonly label: string
  command(design: Design): Design
}

/** The change that solves a problem, where there is exactly one. */
export function fixOf(design: Design, problem: Problem): Fix | undefined {
  const { code, path } = problem
  const each = path[0] === 'functions' ? design.functions[path[1] as number] : undefined
  const value = valueAt(design, path)
  switch (code) {
    case 'function/no-table':
    case 'handler/not-granted': {
      if (!each) return undefined
      const { table, index, actions } = handlerGrant(each.handler)
      return {
        label: `Grant ${actions.join(', ')}`,
        command: before => grant(before, each.name, table, index, actions),
      }
    }
    case 'handler/code-not-granted':
    case 'handler/code-granted-elsewhere': {
      const { action } = problem as SourceProblem
      if (!each || action === undefined) return undefined
      const target = grantTarget(each.handler, action)
      return {
        label: `Grant ${action} on ${targetName(target)}`,
        command: before => grant(before, each.name, target.table, target.index, [action]),
      }
    }
    case 'access/beyond-handler':
    case 'access/not-on-index': {
      const entry = each?.access[path[3] as number]
      const action = entry?.actions[path[5] as number]
      if (!each || !entry || !action) return undefined
      return {
        label: `Revoke ${action}`,
        command: before => revoke(before, each.name, entry.table, entry.index, [action]),
      }
    }
    case 'waf/cidr-duplicate':
    case 'waf/cidr-overlaps':
      // Until the next judgement the path may lead to the entry after one that is gone.
      return typeof value === 'string' && problem.message.startsWith(`${value} `)
        ? { label: `Remove ${value}`, command: before => setValue(before, path, undefined) }
        : undefined
    case 'waf/cidr-host-bits': {
      const cidr = typeof value === 'string' ? parseCidr(value) : undefined
      const range = cidr && formatCidr(cidr)
      return range ? { label: `Write ${range}`, command: before => setValue(before, path, range) } : undefined
    }
    case 'function/memory': {
      if (typeof value !== 'number') return undefined
      const size = nearestMemory(value)
      return { label: `Set ${size.toLocaleString('en')} MB`, command: before => setValue(before, path, size) }
    }
    case 'route/body-schema': {
      const keyword = path.at(-1)
      return value !== undefined && problem.message.startsWith(`“${keyword}” is no keyword `)
        ? { label: `Remove ${keyword}`, command: before => setValue(before, path, undefined) }
        : undefined
    }
    case 'route/body-on-get':
      return { label: 'Remove the body model', command: before => setValue(before, path, null) }
    default:
      return undefined
  }
}
