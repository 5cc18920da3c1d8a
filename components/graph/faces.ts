import type { Design } from '@/lib/design/design'
import type { Environment } from '@/lib/design/environment'
import type { LambdaFunction, TableAccess } from '@/lib/design/function'
import type { Table } from '@/lib/design/table'
import { managedRuleGroups } from '@/lib/design/waf'
import type { DesignPath } from '@/lib/problem'

/** A rule of the WAF as its node lists it, and the field that it comes from. */
export interface WafRule {
  readonly name: string
  readonly value: string
  readonly field: DesignPath
}

/** The rules in the order in which they look at a request, with the values of one environment. */
export function wafRules(design: Design, environment: Environment): WafRule[] {
  const { rateLimit, geographic, managedRuleGroups: groups } = design.waf
  const position = design.environments.indexOf(environment)
  const ranges = environment.allowedIpv4.length + environment.allowedIpv6.length
  const limit = `${environment.wafRateLimit.toLocaleString('en')} / ${rateLimit.windowSeconds / 60} min`
  return [
    {
      name: 'Rate limit',
      value: rateLimit.mode === 'count' ? 'counts only' : limit,
      field: ['environments', position, 'wafRateLimit'],
    },
    ...(geographic
      ? [
          {
            name: geographic.mode === 'only' ? 'Only countries' : 'Not countries',
            value: countries(geographic.countries),
            field: ['waf', 'geographic'],
          },
        ]
      : []),
    ...groups.map((each, index) => ({
      name: managedRuleGroups[each.group].title,
      value: each.mode === 'count' ? 'counts only' : 'managed',
      field: ['waf', 'managedRuleGroups', index],
    })),
    {
      name: 'Allow listed IPs',
      value: ranges === 0 ? 'nobody' : ranges === 1 ? '1 range' : `${ranges.toLocaleString('en')} ranges`,
      field: ['environments', position, 'allowedIpv4'],
    },
  ]
}

function countries(codes: readonly string[]): string {
  return codes.length <= 3 ? codes.join(', ') : `${codes.length} countries`
}

export function apiLine(design: Design, environment: Environment): string {
  return `stage ${environment.name}-${design.api.stageName} · ${environment.throttling.rate.toLocaleString('en')}/s`
}

export function authorizerLine(design: Design): string {
  const seconds = design.api.authorizer.cacheSeconds
  return seconds === 0 ? 'every call, no cache' : `every token, cached ${seconds} s`
}

/** Memory and timeout in an environment, or nothing if the function is not part of it. */
export function functionLine(each: LambdaFunction, environment: string): string | undefined {
  const memory = each.memory[environment]
  const timeout = each.timeout[environment]
  if (memory === undefined || timeout === undefined) return undefined
  return `${memory.toLocaleString('en')} MB · ${timeout} s`
}

/** The keys of a table: `tenantId · itemId`. */
export function tableKeys(each: Table): string {
  return [each.partitionKey.name, each.sortKey?.name].filter(Boolean).join(' · ')
}

/** The actions of one grant as an edge says them: up to two by name, more as `UpdateItem +2`. */
export function actionsLabel(actions: TableAccess['actions']): string {
  return actions.length <= 2 ? actions.join(' · ') : `${actions[0]} +${actions.length - 1}`
}

/** Cuts a path in its middle, so that it has at most that many characters: `/customers/…/orders`. */
export function shortPath(path: string, characters: number): string {
  if (path.length <= characters) return path
  const segments = path.split('/').slice(1)
  for (let dropped = 1; dropped < segments.length - 1; dropped++) {
    const head = segments.slice(0, Math.ceil((segments.length - dropped) / 2))
    const tail = segments.slice(head.length + dropped)
    const short = `/${[...head, '…', ...tail].join('/')}`
    if (short.length <= characters) return short
  }
  const last = `/…/${segments.at(-1) ?? ''}`
  return last.length <= characters ? last : `${path.slice(0, Math.max(1, characters - 1))}…`
}
