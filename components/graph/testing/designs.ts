import type { Design } from '@/lib/design/design'
import type { LambdaFunction, TableAction } from '@/lib/design/function'
import { newRoute, type Route } from '@/lib/design/route'
import { starter } from '@/lib/design/starter'
import { newTable, type GlobalIndex } from '@/lib/design/table'

const names = ['prod', 'dev']
const listItems = starter.functions[0] as LambdaFunction

function index(name: string): GlobalIndex {
  return {
    name,
    partitionKeys: [{ name, type: 'S' }],
    sortKeys: [],
    projection: { kind: 'ALL', attributes: [] },
  }
}

function table(name: string, ...indexes: string[]) {
  return { ...newTable(name, names), globalIndexes: indexes.map(index) }
}

function named(
  name: string,
  ...access: [table: string, index: string | null, ...actions: TableAction[]][]
): LambdaFunction {
  return {
    ...listItems,
    name,
    access: access.map(([on, at, ...actions]) => ({ table: on, index: at, actions })),
  }
}

const routes: [Route['method'], string, string][] = [
  ['GET', '/orders', 'list-orders'],
  ['POST', '/orders', 'create-order'],
  ['GET', '/orders/{orderId}', 'get-order'],
  ['PUT', '/orders/{orderId}', 'change-order'],
  ['DELETE', '/orders/{orderId}', 'change-order'],
  ['GET', '/orders/{orderId}/shipments', 'track-shipment'],
  ['POST', '/orders/{orderId}/shipments', 'track-shipment'],
  ['GET', '/customers/{customerId}', 'serve-customer'],
  ['PUT', '/customers/{customerId}', 'serve-customer'],
  ['GET', '/customers/{customerId}/orders', 'list-orders'],
  ['GET', '/products', 'list-products'],
  ['GET', '/products/{productId}', 'list-products'],
]

/** 12 routes, 8 functions and 4 tables. */
export const ordersSized: Design = {
  ...starter,
  name: 'OrdersAPI',
  api: { ...starter.api, name: 'OrdersAPI' },
  routes: routes.map(([method, path, answering]) => newRoute(method, path, answering, names)),
  functions: [
    named('list-orders', ['orders', 'byStatus', 'Query']),
    named('create-order', ['orders', null, 'PutItem']),
    named('get-order', ['orders', null, 'GetItem']),
    named('change-order', ['orders', null, 'UpdateItem', 'DeleteItem']),
    named('track-shipment', ['orders', null, 'GetItem', 'UpdateItem']),
    named('serve-customer', ['orders', 'byCreatedAt', 'Query'], ['customers', null, 'GetItem', 'PutItem']),
    named('list-products', ['products', null, 'GetItem', 'Query']),
    ...starter.functions.slice(-1),
  ],
  tables: [
    table('orders', 'byStatus', 'byCreatedAt'),
    table('customers', 'byEmail'),
    table('products', 'byCategory'),
    table('clients'),
  ],
}

/** As many routes; every third shares its function with the one before, every fifth function has a table of its own. */
export function withRoutes(count: number): Design {
  const functionOf = (position: number) => `function-${position - (position % 3 === 2 ? 1 : 0)}`
  const tableOf = (position: number) => `table-${position - (position % 5)}`
  const positions = Array.from({ length: count }, (_, position) => position)
  const functions = new Map(positions.map(each => [functionOf(each), each]))
  const tables = new Set(positions.map(tableOf))
  return {
    ...starter,
    routes: positions.map(each => newRoute('GET', `/things-${each}/{thingId}`, functionOf(each), names)),
    functions: [
      ...[...functions].map(([name, each]) => named(name, [tableOf(each), null, 'GetItem'])),
      ...starter.functions.slice(-1),
    ],
    tables: [...[...tables].map(each => table(each)), table('clients')],
  }
}
