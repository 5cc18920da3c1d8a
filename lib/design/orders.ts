import type { Design } from './design'
import type { LambdaFunction } from './function'
import { newFunction } from './function'
import type { Handler, KeySource } from './handler'
import { handlerGrant } from './handler-grant'
import { newMonitoring } from './monitoring'
import { ordersRoutes } from './orders-routes'
import { starterAuthorizer, starterDev, starterProd, starterWaf } from './starter'
import type { Table } from './table'
import { newTable } from './table'

const names = ['prod', 'dev']

const shop: KeySource = { from: 'caller', name: 'shopId' }
const order: KeySource = { from: 'path', name: 'orderId' }

function ordersFunction(name: string, description: string, handler: Handler): LambdaFunction {
  const sized = { ...newFunction(name, handler, names), memory: { prod: 512, dev: 256 } }
  return { ...sized, description, access: [handlerGrant(handler)] }
}

const functions: LambdaFunction[] = [
  ordersFunction('list-orders', 'Lists the orders of the calling shop, newest first', {
    kind: 'query-items',
    table: 'orders',
    index: 'byCreatedAt',
    partition: shop,
    descending: true,
    pageSize: 50,
  }),
  {
    ...ordersFunction('place-order', 'Stores a new order of the calling shop', {
      kind: 'put-item',
      table: 'orders',
      partition: shop,
      sort: { from: 'generated', name: 'orderId' },
      overwrite: false,
      timestamps: true,
    }),
    memory: { prod: 1024, dev: 256 },
    concurrency: { prod: 50, dev: null },
  },
  ordersFunction('get-order', 'Reads one order', {
    kind: 'get-item',
    table: 'orders',
    partition: shop,
    sort: order,
  }),
  ordersFunction('change-order', 'Changes parts of one order', {
    kind: 'update-item',
    table: 'orders',
    partition: shop,
    sort: order,
  }),
  ordersFunction('list-lines', 'Lists the lines of one order', {
    kind: 'query-items',
    table: 'order-lines',
    index: null,
    partition: order,
    descending: false,
    pageSize: 100,
  }),
  ordersFunction('write-line', 'Stores one line of an order, in the place of the one before', {
    kind: 'put-item',
    table: 'order-lines',
    partition: order,
    sort: { from: 'path', name: 'lineId' },
    overwrite: true,
    timestamps: true,
  }),
  ordersFunction('list-products', 'Lists the products of a category, cheapest first', {
    kind: 'query-items',
    table: 'products',
    index: 'byCategory',
    partition: { from: 'query', name: 'category' },
    descending: false,
    pageSize: 25,
  }),
  {
    ...starterAuthorizer,
    handler: { ...starterAuthorizer.handler, audience: 'Orders', context: ['shopId'] } as Handler,
  },
]

const all = { kind: 'ALL' as const, attributes: [] }

const tables: Table[] = [
  {
    ...newTable('orders', names),
    partitionKey: { name: 'shopId', type: 'S' },
    sortKey: { name: 'orderId', type: 'S' },
    globalIndexes: [
      {
        name: 'byCustomer',
        partitionKeys: [
          { name: 'shopId', type: 'S' },
          { name: 'customerId', type: 'S' },
        ],
        sortKeys: [{ name: 'createdAt', type: 'S' }],
        projection: { kind: 'INCLUDE', attributes: ['status', 'total'] },
      },
    ],
    localIndexes: [{ name: 'byCreatedAt', sortKey: { name: 'createdAt', type: 'S' }, projection: all }],
    stream: 'NEW_AND_OLD_IMAGES',
  },
  {
    ...newTable('order-lines', names),
    partitionKey: { name: 'orderId', type: 'S' },
    sortKey: { name: 'lineId', type: 'S' },
    globalIndexes: [
      {
        name: 'byProduct',
        partitionKeys: [{ name: 'productId', type: 'S' }],
        sortKeys: [{ name: 'createdAt', type: 'S' }],
        projection: { kind: 'KEYS_ONLY', attributes: [] },
      },
    ],
  },
  {
    ...newTable('products', names),
    partitionKey: { name: 'productId', type: 'S' },
    globalIndexes: [
      {
        name: 'byCategory',
        partitionKeys: [{ name: 'category', type: 'S' }],
        sortKeys: [{ name: 'price', type: 'N' }],
        projection: all,
      },
    ],
    billing: { prod: { mode: 'provisioned', readUnits: 20, writeUnits: 5 }, dev: { mode: 'on-demand' } },
  },
  {
    ...newTable('clients', names),
    partitionKey: { name: 'clientId', type: 'S' },
    timeToLiveAttribute: 'expiresAt',
  },
]

/** Orders, their lines and the products of shops: nested paths, body models, indexes of both kinds and a fixed capacity. */
export const orders: Design = {
  version: 1,
  name: 'Orders',
  description: 'Orders, their lines and products, for the applications of shops',
  region: 'us-west-2',
  environments: [starterProd, starterDev],
  api: {
    name: 'Orders',
    description: 'Orders and products of shops',
    stageName: 'v1',
    endpointType: 'REGIONAL',
    authorizer: { function: 'authorizer', cacheSeconds: 0, identityHeader: 'Authorization' },
  },
  routes: ordersRoutes,
  functions,
  tables,
  secrets: [
    { name: 'auth-signing-key', description: 'Signing key that the authorizer verifies bearer tokens with' },
  ],
  waf: starterWaf,
  monitoring: newMonitoring(),
}
