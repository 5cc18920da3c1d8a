import { partKey, type Part } from '@/lib/cfn/origin'
import type { PrintedBlock } from '@/lib/cfn/print'
import type { Design } from '@/lib/design/design'
import type { Environment } from '@/lib/design/environment'
import { listed } from '@/lib/design/listed'
import type { Monitoring } from '@/lib/design/monitoring'
import { functionAlarms } from './function-resources'
import type { FoundationFace } from './graph-model'
import { sentences } from './spoken'

/** A foundation as its node shows it, and what it touches. */
export interface Foundation {
  /** `keys/data`, `secret/auth-signing-key`, `logs`. */
  readonly id: string
  readonly face: FoundationFace
  readonly touches: readonly Part[]
}

/** How many alarms a template has; nothing before there is one. */
export function alarmCount(blocks: readonly PrintedBlock[] | undefined): number | undefined {
  return blocks?.filter(each => each.type === 'AWS::CloudWatch::Alarm').length
}

/** What the foundations that have one value show, by their kind. `alarms` is their number in the template, once known. */
export function foundationValues(
  { dashboard, configRules }: Monitoring,
  environment: Environment | undefined,
  alarms: number | undefined,
) {
  const sampled = environment ? Math.round(environment.xraySampling.rate * 1000) / 10 : 0
  return {
    logs: counted(environment?.logRetentionDays ?? 0, 'day'),
    alarms: alarms === undefined ? '' : alarms.toLocaleString('en'),
    dashboard: dashboard ? '' : 'off',
    tracing: `${sampled} %`,
    config: counted(configRules.length, 'rule'),
  }
}

/** All foundations in the order of their column, with their values in one environment. */
export function foundationsOf(
  design: Design,
  environment: Environment,
  alarms: number | undefined,
): Foundation[] {
  const parts = partsOf(design)
  const { functions, tables, secrets, api, waf } = parts
  const logging = [...functions, ...api, ...waf]
  const values = foundationValues(design.monitoring, environment, alarms)
  const watches = (
    kind: keyof typeof values,
    name: string,
    does: string,
    touches: readonly Part[],
    value = values[kind],
  ): Foundation => {
    const label = sentences(`${name}, foundation`, values[kind] !== '' && values[kind], says(does, touches))
    return { id: kind, face: { kind, part: { kind }, name, value, label }, touches }
  }
  return [
    key('data', 'Encrypts', tables),
    key('env', 'Encrypts the values of', [...functions, ...secrets]),
    key('ops', 'Encrypts the logs of', logging),
    ...design.secrets.map(each => secret(design, each.name)),
    watches('logs', 'Logs', 'Keeps those of', logging),
    watches('alarms', 'Alarms', 'Watches', watchedBy(design.monitoring, parts)),
    watches(
      'dashboard',
      'Dashboard',
      'Shows',
      design.monitoring.dashboard ? [...waf, ...api, ...functions, ...tables] : [],
    ),
    watches('tracing', 'X-Ray', 'Traces', [...api, ...functions]),
    // Beside its name a node has room for no more than the number.
    watches(
      'config',
      'AWS Config',
      'Checks',
      checkedBy(design.monitoring, parts),
      `${design.monitoring.configRules.length}`,
    ),
  ]
}

type Parts = Readonly<Record<'functions' | 'tables' | 'secrets' | 'api' | 'waf', readonly Part[]>>

function partsOf(design: Design): Parts {
  return {
    functions: design.functions.map(({ name }) => ({ kind: 'function', name })),
    tables: design.tables.map(({ name }) => ({ kind: 'table', name })),
    secrets: design.secrets.map(({ name }) => ({ kind: 'secret', name })),
    api: [{ kind: 'api' }],
    waf: [{ kind: 'waf' }],
  }
}

function key(name: string, does: string, touches: readonly Part[]): Foundation {
  const label = sentences(`${name}, key`, says(does, touches))
  const part: Part = { kind: 'keys' }
  return {
    id: `keys/${name}`,
    face: { kind: 'keys', part, name, value: `${touches.length}`, label },
    touches,
  }
}

function secret(design: Design, name: string): Foundation {
  const readers = design.functions.filter(each => each.secrets.some(one => one.secret === name))
  const read =
    readers.length === 0 ? 'Read by no function' : `Read by ${listed(readers.map(each => each.name))}`
  const part: Part = { kind: 'secret', name }
  return {
    id: partKey(part),
    face: {
      kind: 'secret',
      part,
      name,
      value: `${readers.length}`,
      label: sentences(`${name}, secret`, read),
    },
    touches: readers.map(each => ({ kind: 'function', name: each.name })),
  }
}

function watchedBy({ alarms: on }: Monitoring, { functions, tables, api, waf }: Parts): Part[] {
  const isOn = {
    functions: functionAlarms(on) > 0,
    api: on.apiServerErrors || on.apiClientErrors || on.apiLatency,
    tables: on.tableThrottles || on.tableErrors,
  }
  return [
    ...(on.wafBlocked ? waf : []),
    ...(isOn.api ? api : []),
    ...(isOn.functions ? functions : []),
    ...(isOn.tables ? tables : []),
  ]
}

// The rule on the rotation of keys is about no part that stands in another column.
function checkedBy({ configRules }: Monitoring, { functions, tables, api, waf }: Parts): Part[] {
  const has = (what: string) => configRules.some(each => each.startsWith(what))
  return [
    ...(has('log-') ? waf : []),
    ...(has('api-') || has('log-') ? api : []),
    ...(has('lambda-') || has('log-') ? functions : []),
    ...(has('table-') ? tables : []),
  ]
}

/** "Watches 6 functions, 2 tables, the API and the WAF" */
function says(does: string, touches: readonly Part[]): string {
  const count = (kind: Part['kind']) => touches.filter(each => each.kind === kind).length
  const all = [
    ...(['function', 'table', 'secret'] as const).flatMap(kind =>
      count(kind) === 0 ? [] : counted(count(kind), kind),
    ),
    ...(count('api') === 0 ? [] : ['the API']),
    ...(count('waf') === 0 ? [] : ['the WAF']),
  ]
  return `${does} ${all.length === 0 ? 'nothing' : listed(all)}`
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count.toLocaleString('en')} ${noun}s`
}
