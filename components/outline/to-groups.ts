import { partKey, type Part } from '@/lib/cfn/origin'
import type { PrintedBlock } from '@/lib/cfn/print'
import type { Design } from '@/lib/design/design'
import { routeKey } from '@/lib/design/route'
import type { GlyphName } from '../ui/glyph'
import { kinds } from '../kinds'

/** One line of the outline. Only `index` lines name no part of their own: they select their table. */
export interface Row {
  readonly key: string
  readonly part: Part
  readonly text: string
  readonly glyph: GlyphName
  /** `GET`, in front of a route's path. */
  readonly method?: string
  /** A count or a value, at the end. */
  readonly note?: string
  readonly isIndex?: boolean
}

export interface Group {
  readonly title: string
  readonly count?: number
  readonly rows: readonly Row[]
}

/** The outline of a design. Counts of what only the template has come from its blocks, once they are there. */
export function toGroups(
  design: Design,
  environment: string,
  blocks: readonly PrintedBlock[] | undefined,
): Group[] {
  const counts = countTypes(blocks ?? [])
  const counted = (type: string) => (blocks ? String(counts.get(type) ?? 0) : undefined)
  const { rate } = design.environments.find(each => each.name === environment)?.xraySampling ?? {}
  const { waf } = design
  const rules = waf.managedRuleGroups.length + (waf.geographic ? 3 : 2)
  return [
    {
      title: 'Front door',
      rows: [
        row({ kind: 'waf' }, 'WAF', `${rules} rules`),
        row({ kind: 'api' }, `${environment}-${design.api.name}`),
        row({ kind: 'authorizer' }, 'Authorizer'),
      ],
    },
    {
      title: 'Routes',
      count: design.routes.length,
      rows: design.routes.map(route => ({
        ...row({ kind: 'route', name: routeKey(route) }, route.path),
        method: route.method,
      })),
    },
    {
      title: 'Functions',
      count: design.functions.length,
      rows: design.functions.map(({ name }) => row({ kind: 'function', name }, name)),
    },
    {
      title: 'Tables',
      count: design.tables.length,
      rows: design.tables.flatMap(table => [
        row({ kind: 'table', name: table.name }, table.name),
        ...[...table.globalIndexes, ...table.localIndexes].map((index): Row => ({
          key: `table/${table.name}/${index.name}`,
          part: { kind: 'table', name: table.name },
          text: index.name,
          glyph: 'index',
          isIndex: true,
        })),
      ]),
    },
    {
      title: 'Keys and secrets',
      rows: [
        row({ kind: 'keys' }, 'Keys', counted('AWS::KMS::Key')),
        ...design.secrets.map(({ name }) => row({ kind: 'secret', name }, name)),
      ],
    },
    {
      title: 'Watching',
      rows: [
        row({ kind: 'logs' }, 'Log groups', counted('AWS::Logs::LogGroup')),
        row({ kind: 'alarms' }, 'Alarms', counted('AWS::CloudWatch::Alarm')),
        row({ kind: 'dashboard' }, 'Dashboard', design.monitoring.dashboard ? undefined : 'off'),
        row({ kind: 'tracing' }, 'X-Ray', rate === undefined ? undefined : `${percent(rate)} %`),
        row({ kind: 'config' }, 'AWS Config', `${design.monitoring.configRules.length} rules`),
      ],
    },
    {
      title: 'Environments',
      count: design.environments.length,
      rows: design.environments.map(({ name, account }) =>
        row({ kind: 'environment', name }, name, account ?? 'any account'),
      ),
    },
  ]
}

/** The rows that contain the text, in their groups; groups without one go. */
export function findRows(groups: readonly Group[], text: string): Group[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return [...groups]
  return groups.flatMap(group => {
    const rows = group.rows.filter(each =>
      `${each.method ?? ''} ${each.text} ${kinds[each.part.kind].title}`.toLowerCase().includes(wanted),
    )
    return rows.length > 0 ? [{ ...group, rows }] : []
  })
}

function row(part: Part, text: string, note?: string): Row {
  return {
    key: partKey(part),
    part,
    text,
    glyph: kinds[part.kind].glyph,
    ...(note === undefined ? {} : { note }),
  }
}

function countTypes(blocks: readonly PrintedBlock[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { type } of blocks) if (type) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}

function percent(share: number): string {
  return String(Math.round(share * 1000) / 10)
}
