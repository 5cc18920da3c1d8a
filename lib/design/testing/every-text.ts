import type { Design } from '../design'
import type { LambdaFunction } from '../function'
import { starter } from '../starter'
import type { Table } from '../table'

const [listItems, createItem] = starter.functions as [LambdaFunction, LambdaFunction]
const [items, clients] = starter.tables as [Table, Table]
const included = { kind: 'INCLUDE' as const, attributes: ['note'] }

/** A small design without a problem that has a text in every field that may have one. */
export const everyText: Design = {
  ...starter,
  environments: starter.environments.map(each => ({ ...each, alarmEmail: 'team@example.com' })),
  routes: starter.routes.slice(0, 2).map(route => ({
    ...route,
    body: route.body && {
      schema: {
        title: 'An item',
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', description: 'What people call it' },
          size: { type: 'string', enum: ['small', 'large'] },
        },
      },
    },
  })),
  functions: [
    listItems,
    {
      ...createItem,
      handler: { ...createItem.handler, source: 'export const handler = () => ({ statusCode: 204 })\n' },
      variables: [{ name: 'MODE', values: { prod: 'quiet', dev: 'loud' } }],
    },
    ...starter.functions.slice(-1),
  ],
  tables: [
    {
      ...items,
      globalIndexes: items.globalIndexes.map(each => ({ ...each, projection: included })),
      localIndexes: [{ name: 'bySize', sortKey: { name: 'size', type: 'S' }, projection: included }],
      timeToLiveAttribute: 'expiresAt',
    },
    clients,
  ],
  waf: {
    ...starter.waf,
    geographic: { mode: 'only', countries: ['DE', 'US'] },
    managedRuleGroups: starter.waf.managedRuleGroups.map(each =>
      each.group === 'AWSManagedRulesCommonRuleSet'
        ? { ...each, countedRules: ['SizeRestrictions_BODY'] }
        : each,
    ),
  },
}
