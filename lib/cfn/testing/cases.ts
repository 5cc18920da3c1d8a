import type { Design } from '../../design/design'
import { newEnvironment } from '../../design/environment'
import { newFunction } from '../../design/function'
import { newRoute } from '../../design/route'
import { starter } from '../../design/starter'

/** A design that uses every form of every noun: the golden that every block and every branch is in. */
export function everything(): Design {
  const design = structuredClone(starter)
  design.name = 'Everything'
  design.environments.push({
    ...newEnvironment('test'),
    allowedIpv4: ['10.0.0.0/8'],
    alarmEmail: 'team@example.com',
    configRecorder: 'existing',
    apiGatewayAccount: 'existing',
    corsOrigins: ['https://one.example.com', 'https://two.example.com'],
    trafficShifting: 'linear-10-percent-every-1-minute',
  })
  for (const each of design.functions) {
    each.memory['test'] = 1024
    each.timeout['test'] = 10
    each.concurrency = { prod: 5, dev: null, test: 2 }
    each.description = 'It\'s "${AWS::AccountId}", !Ref x: yes #1 ☃'
  }
  design.functions[0]!.variables = [
    { name: 'LOG_STYLE', values: { prod: 'short', dev: 'long', test: 'long' } },
    { name: 'quoted', values: { prod: 'yes', dev: '${AWS::Region}', test: '1:20' } },
    { name: 'same', values: { prod: 'no', dev: 'no', test: 'no' } },
  ]
  design.functions[0]!.architecture = 'x86_64'
  for (const route of design.routes) route.throttling['test'] = null
  const names = ['prod', 'dev', 'test']
  design.routes.push(
    {
      ...newRoute('ANY', '/{proxy+}', 'get-item', names),
      throttling: { prod: null, dev: { rate: 1.5, burst: 1 }, test: null },
    },
    {
      ...newRoute('GET', '/', 'list-items', names),
      parameters: [{ in: 'header', name: 'X-Trace', required: true }],
    },
    newRoute('GET', '/tenants/{tenantId}/items/{itemId}', 'get-item', names),
  )
  for (const table of design.tables)
    table.billing['test'] = { mode: 'provisioned', readUnits: 5, writeUnits: 6 }
  const items = design.tables[0]!
  items.billing['prod'] = { mode: 'provisioned', readUnits: 7, writeUnits: 8 }
  items.globalIndexes.push({
    name: 'byPlace',
    partitionKeys: [
      { name: 'country', type: 'S' },
      { name: 'region', type: 'N' },
    ],
    sortKeys: [
      { name: 'city', type: 'S' },
      { name: 'street', type: 'S' },
    ],
    projection: { kind: 'INCLUDE', attributes: ['name', 'size'] },
  })
  items.localIndexes.push({
    name: 'bySize',
    sortKey: { name: 'size', type: 'N' },
    projection: { kind: 'KEYS_ONLY', attributes: [] },
  })
  items.globalIndexes[1]!.projection.attributes = ['name', 'weight']
  items.timeToLiveAttribute = 'expiresAt'
  items.stream = 'NEW_AND_OLD_IMAGES'
  items.pointInTimeRecovery = false
  design.waf.rateLimit = { windowSeconds: 60, mode: 'count' }
  design.waf.geographic = { mode: 'only', countries: ['DE', 'US'] }
  design.waf.managedRuleGroups[1] = {
    group: 'AWSManagedRulesCommonRuleSet',
    mode: 'count',
    countedRules: ['SizeRestrictions_BODY'],
  }
  design.waf.logging = { redactedHeaders: [], onlyBlocked: true }
  design.api.endpointType = 'EDGE'
  design.api.authorizer.cacheSeconds = 300
  design.api.authorizer.identityHeader = 'X-Token'
  return design
}

/** A design of `count` functions, each on a path of its own, and a table for every four. */
export function wide(count: number): Design {
  const design = structuredClone(starter)
  const names = ['prod', 'dev']
  design.name = `Wide ${count}`
  const [authorizer] = design.functions.splice(-1)
  const [items, clients] = design.tables
  const tables = Array.from({ length: Math.ceil(count / 4) }, (_, at) => ({
    ...structuredClone(items!),
    name: `things-${letter(at)}`,
  }))
  design.tables = [...tables, clients!]
  const key = {
    partition: { from: 'caller', name: 'tenantId' },
    sort: { from: 'query', name: 'thingId' },
  } as const
  const functions = Array.from({ length: count - 1 }, (_, at) => {
    const table = `things-${letter(Math.floor(at / 4))}`
    return {
      ...newFunction(`read-${letter(at)}`, { kind: 'get-item', table, ...key }, names),
      access: [{ table, index: null, actions: ['GetItem' as const] }],
    }
  })
  design.functions = [...functions, authorizer!]
  design.routes = functions.map((each, at) => newRoute('GET', `/${letter(at)}`, each.name, names))
  return design
}

/** a, b, … z, za, zb: a word of letters for each number. */
function letter(number: number): string {
  return 'z'.repeat(Math.floor(number / 26)) + String.fromCharCode(97 + (number % 26))
}

/** A design with more than 500 problems: functions of too little memory that no route calls. */
export function withProblems(): Design {
  const { handler, access } = starter.functions.find(each => each.name === 'get-item')!
  const lonely = Array.from({ length: 190 }, (_, at) => ({
    ...newFunction(`lonely-${at}`, handler, ['prod', 'dev']),
    access,
    memory: { prod: 64, dev: 100 },
  }))
  return { ...starter, name: 'Many', functions: [...starter.functions, ...lonely] }
}
