import type { Design } from '../../design/design'
import { newFunction, type LambdaFunction } from '../../design/function'
import { newRoute } from '../../design/route'
import { newTable, type GlobalIndex, type Table } from '../../design/table'
import { changed } from './changed'

const names = ['prod', 'dev']

/** A function that reads an item of a table with `id` as its only key, from the path variable of that name. */
export function reader(name: string, table: string): LambdaFunction {
  return {
    ...newFunction(
      name,
      { kind: 'get-item', table, partition: { from: 'path', name: 'id' }, sort: null },
      names,
    ),
    access: [{ table, index: null, actions: ['GetItem'] }],
  }
}

function globalIndex(number: number): GlobalIndex {
  return {
    name: `by-key-${number}`,
    partitionKeys: [{ name: `key${number}`, type: 'S' }],
    sortKeys: [],
    projection: { kind: 'KEYS_ONLY', attributes: [] },
  }
}

function localIndex(number: number): Table['localIndexes'][number] {
  return {
    name: `by-sort-${number}`,
    sortKey: { name: `sort${number}`, type: 'N' },
    projection: { kind: 'ALL', attributes: [] },
  }
}

const times = <T>(count: number, make: (position: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i + 1))

const getItem = (design: Design) => design.functions.find(each => each.name === 'get-item')!
const items = (design: Design) => design.tables.find(each => each.name === 'items')!

/** A design that AWS would refuse, or that would fail when it runs. */
export interface Refused {
  readonly name: string
  readonly design: Design
  /** Code of the error that it must be refused with. */
  readonly code: string
}

/** The designs to refuse. All of them have the schema's shape. */
export const refused: Refused[] = [
  {
    name: 'two variables below one path',
    code: 'route/sibling-variables',
    design: changed(
      design => void design.routes.push(newRoute('GET', '/items/{id}/history', 'get-item', names)),
    ),
  },
  {
    name: 'a segment after a greedy variable',
    code: 'route/greedy-not-last',
    design: changed(
      design => void design.routes.push(newRoute('GET', '/files/{path+}/meta', 'list-items', names)),
    ),
  },
  {
    name: 'a route twice, with other slashes',
    code: 'route/duplicate',
    design: changed(design => void design.routes.push(newRoute('GET', '/items/', 'list-items', names))),
  },
  {
    name: 'every IPv4 address',
    code: 'waf/cidr-all',
    design: changed(design => void design.environments[0]!.allowedIpv4.push('0.0.0.0/0')),
  },
  {
    name: 'every IPv6 address',
    code: 'waf/cidr-all',
    design: changed(design => void design.environments[1]!.allowedIpv6.push('::/0')),
  },
  {
    name: 'an octet above 255',
    code: 'waf/cidr-invalid',
    design: changed(design => void design.environments[0]!.allowedIpv4.push('203.0.256.0/24')),
  },
  {
    name: 'an IPv6 range in the IPv4 list',
    code: 'waf/cidr-family',
    design: changed(design => void design.environments[0]!.allowedIpv4.push('2001:db8::/32')),
  },
  {
    name: 'nobody gets into prod',
    code: 'waf/no-address',
    design: changed(
      design => void Object.assign(design.environments[0]!, { allowedIpv4: [], allowedIpv6: [] }),
    ),
  },
  {
    name: '21 global indexes',
    code: 'table/too-many-global-indexes',
    design: changed(design => void (design.tables[1]!.globalIndexes = times(21, globalIndex))),
  },
  {
    name: '6 local indexes',
    code: 'table/too-many-local-indexes',
    design: changed(design => void (items(design).localIndexes = times(6, localIndex))),
  },
  {
    name: 'an attribute with two types',
    code: 'table/key-type-conflict',
    design: changed(design => void (items(design).globalIndexes[0]!.partitionKeys[0]!.type = 'N')),
  },
  {
    name: 'an API name too long for its trace group',
    code: 'name/too-long',
    design: changed(design => void (design.api.name = 'a'.repeat(28))),
  },
  {
    name: 'two functions that differ in case',
    code: 'name/collides-ignoring-case',
    design: changed(design => void design.functions.push({ ...getItem(design), name: 'Get-Item' })),
  },
  {
    name: 'a function that outlasts API Gateway',
    code: 'function/timeout-behind-route',
    design: changed(design => void (getItem(design).timeout.dev = 30)),
  },
  {
    name: "Lambda's own variable",
    code: 'variable/reserved',
    design: changed(
      design => void getItem(design).variables.push({ name: 'AWS_REGION', values: { prod: 'x', dev: 'x' } }),
    ),
  },
  {
    name: 'more than 4 KB of variables in one environment',
    code: 'variable/too-large',
    design: changed(design => {
      const long = (name: string) => ({ name, values: { prod: '', dev: 'ü'.repeat(1000) } })
      getItem(design).variables = [long('TEXT_1'), long('TEXT_2')]
    }),
  },
  {
    name: 'a function with no table',
    code: 'function/no-table',
    design: changed(design => void (getItem(design).access = [])),
  },
  {
    name: 'a query on an index that is not there',
    code: 'handler/index-missing',
    design: changed(design => void (items(design).globalIndexes = [])),
  },
  {
    name: 'a rule group twice',
    code: 'waf/group-twice',
    design: changed(design => void design.waf.managedRuleGroups.push(design.waf.managedRuleGroups[1]!)),
  },
  {
    name: 'more than 5,000 WCU',
    code: 'waf/capacity',
    design: changed(design => {
      const common = design.waf.managedRuleGroups[1]!
      design.waf.managedRuleGroups = times(8, () => common)
    }),
  },
  {
    name: 'a secret as a value',
    code: 'secret/in-text',
    design: changed(design => {
      // In two parts, so that no scanner takes this file for a leak.
      const value = ['AKIA', 'IOSFODNN7EXAMPLE'].join('')
      getItem(design).variables.push({ name: 'PARTNER', values: { prod: value, dev: value } })
    }),
  },
  {
    name: 'more than 500 resources',
    code: 'limits/resources',
    design: changed(design => {
      const more = times(30, number => `read-${number}`)
      design.functions.push(...more.map(name => reader(name, 'clients')))
      design.routes.push(...more.map(name => newRoute('GET', `/${name}/{id}`, name, names)))
    }),
  },
]

/** A design that must compile to a template that AWS takes. */
export interface Accepted {
  readonly name: string
  readonly design: Design
}

/** The designs that must compile, because one thing in each is unusual. */
export const accepted: Accepted[] = [
  {
    name: 'only IPv6 ranges',
    design: changed(design => {
      for (const each of design.environments)
        Object.assign(each, { allowedIpv4: [], allowedIpv6: ['2600:1f14::/35'] })
    }),
  },
  {
    name: 'a method at the root',
    design: changed(design => void design.routes.push(newRoute('GET', '/', 'list-items', names))),
  },
  {
    name: 'every method of every other path, beside /items',
    design: changed(design => void design.routes.push(newRoute('ANY', '/{proxy+}', 'list-items', names))),
  },
  {
    name: 'one function on 40 routes',
    design: changed(design => {
      design.routes.push(...times(39, number => newRoute('GET', `/list-${number}`, 'list-items', names)))
    }),
  },
  {
    name: '24 functions with a path each and a table for every 4',
    design: changed(design => {
      const more = times(18, number => `read-${number}`)
      design.tables.push(...times(4, number => newTable(`shelf-${number}`, names)))
      design.functions.push(...more.map((name, i) => reader(name, `shelf-${(i % 4) + 1}`)))
      design.routes.push(...more.map(name => newRoute('GET', `/${name}/{id}`, name, names)))
    }),
  },
  {
    name: 'a table with a partition key alone',
    design: changed(design => {
      design.tables.push(newTable('notes', names))
      design.functions.push(reader('get-note', 'notes'))
      design.routes.push(newRoute('GET', '/notes/{id}', 'get-note', names))
    }),
  },
  {
    name: '20 global and 5 local indexes, one index of several keys',
    design: changed(design => {
      const several: GlobalIndex = {
        name: 'by-several',
        partitionKeys: [
          { name: 'tenantId', type: 'S' },
          { name: 'region', type: 'S' },
        ],
        sortKeys: [
          { name: 'year', type: 'N' },
          { name: 'createdAt', type: 'S' },
        ],
        projection: { kind: 'INCLUDE', attributes: ['name'] },
      }
      items(design).globalIndexes.push(several, ...times(18, globalIndex))
      items(design).localIndexes = times(5, localIndex)
    }),
  },
  {
    name: 'no models and no table but that of the clients',
    design: changed(design => {
      const keep = ['authorizer', 'get-item']
      design.tables = design.tables.filter(each => each.name === 'clients')
      design.functions = design.functions.filter(each => keep.includes(each.name))
      Object.assign(getItem(design), reader('get-item', 'clients'))
      getItem(design).handler = {
        kind: 'get-item',
        table: 'clients',
        partition: { from: 'caller', name: 'clientId' },
        sort: null,
      }
      design.routes = [newRoute('GET', '/me', 'get-item', names)]
    }),
  },
  {
    name: 'names that make the same words',
    design: changed(design => {
      const alike = ['getItem', 'get_item', 'a-1', 'a1', 'A_1']
      design.tables.push(...alike.map(name => newTable(name, names)))
      design.functions.push(...alike.map(name => reader(name, name)))
      design.routes.push(...alike.map(name => newRoute('GET', `/${name}/{id}`, name, names)))
    }),
  },
  {
    name: 'an account that has its recorder and log role, nobody to notify, no IPv6',
    design: changed(design => {
      for (const each of design.environments) {
        Object.assign(each, {
          configRecorder: 'existing',
          apiGatewayAccount: 'existing',
          alarmEmail: null,
          allowedIpv6: [],
        })
      }
    }),
  },
  {
    name: 'a path with two variables',
    design: changed(design => {
      design.tables.push({ ...newTable('parts', names), sortKey: { name: 'part', type: 'N' } })
      const handler = {
        kind: 'get-item',
        table: 'parts',
        partition: { from: 'path', name: 'x' },
        sort: { from: 'path', name: 'y' },
      } as const
      design.functions.push({ ...reader('get-part', 'parts'), handler })
      design.routes.push(newRoute('GET', '/a/{x}/b/{y}', 'get-part', names))
    }),
  },
  {
    name: 'descriptions with quotes, braces and other scripts',
    design: changed(design => {
      const hostile = `'"\`: # {{x}} \${Environment} \${!Literal} !Ref <b>&amp;</b> - % @ 日本語 🎉`
      design.description = hostile
      design.api.description = hostile
      for (const each of design.functions) each.description = hostile
      for (const each of design.secrets) each.description = hostile
      getItem(design).variables.push({ name: 'GREETING', values: { prod: hostile, dev: 'no' } })
    }),
  },
]
