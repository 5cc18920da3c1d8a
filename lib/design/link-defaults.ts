import { isSame } from './commands/set-value'
import type { Design } from './design'
import { environmentNameRule, isName } from './names'

type Json = Readonly<Record<string, unknown>>
/** The fields that a link leaves out where they have these values. What differs by environment is made for their names. */
type Defaults = (environments: readonly string[]) => Json

const forAll = (environments: readonly string[], value: unknown) =>
  Object.fromEntries(environments.map(each => [each, value]))

/**
 * Frozen with `#v1.`: a link that lacks a field means this value for ever, whatever a new part begins with by then. Another
 * value here is another format.
 */
const defaults = {
  environments: () => ({
    account: null,
    logRetentionDays: 30,
    logLevel: 'INFO',
    alarmEmail: null,
    alarms: {
      functionErrorPercent: 1,
      functionDurationPercent: 80,
      apiServerErrorPercent: 1,
      apiClientErrorPercent: 25,
      apiLatencyMs: 5000,
      wafBlockedRequests: 500,
    },
    throttling: { rate: 50, burst: 100 },
    wafRateLimit: 1000,
    allowedIpv4: [],
    allowedIpv6: [],
    corsOrigins: [],
    xraySampling: { rate: 0.1, reservoir: 5 },
    deletionProtection: false,
    trafficShifting: 'all-at-once',
    configRecorder: 'create',
    apiGatewayAccount: 'create',
  }),
  routes: names => ({ parameters: [], body: null, throttling: forAll(names, null) }),
  functions: names => ({
    description: '',
    architecture: 'arm64',
    memory: forAll(names, 256),
    timeout: forAll(names, 10),
    concurrency: forAll(names, null),
    variables: [],
    secrets: [],
    access: [],
  }),
  tables: names => ({
    sortKey: null,
    globalIndexes: [],
    localIndexes: [],
    timeToLiveAttribute: null,
    billing: forAll(names, { mode: 'on-demand' }),
    pointInTimeRecovery: true,
    stream: null,
  }),
} as const satisfies Record<string, Defaults>

/** The design as a link has it: without the fields whose values go without saying. */
export function withoutDefaults(design: Design): Json {
  const names = design.environments.map(each => each.name)
  return inLists({ ...design }, names, (part, plain) =>
    Object.fromEntries(Object.entries(part).filter(([key, value]) => !isSame(value, plain[key]))),
  )
}

/** A value from a link, with what it left out. Anything that is no design stays as it is, for the schema to refuse. */
export function withDefaults(value: unknown): unknown {
  if (!isObject(value)) return value
  const { environments } = value
  const names = Array.isArray(environments) ? environments.flatMap(nameIn) : []
  return inLists(value, names, (part, plain) => ({ ...plain, ...part }))
}

function inLists(design: Json, names: readonly string[], change: (part: Json, plain: Json) => Json): Json {
  const lists = Object.entries(defaults).flatMap(([key, plain]) => {
    const list = Object.hasOwn(design, key) ? design[key] : undefined
    if (!Array.isArray(list)) return []
    return [[key, list.map((each: unknown) => (isObject(each) ? change(each, plain(names)) : each))]]
  })
  return { ...design, ...(Object.fromEntries(lists) as Json) }
}

function nameIn(environment: unknown): string[] {
  const name = isObject(environment) ? environment['name'] : undefined
  return typeof name === 'string' && isName(name, environmentNameRule) ? [name] : []
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
