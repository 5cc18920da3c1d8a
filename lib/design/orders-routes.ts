import type { Route } from './route'
import { newRoute } from './route'

const names = ['prod', 'dev']

const route = (method: Route['method'], path: string, functionName: string): Route =>
  newRoute(method, path, functionName, names)

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })

type JsonSchema = NonNullable<Route['body']>['schema']

const object = (properties: Record<string, JsonSchema>, required = Object.keys(properties)): JsonSchema => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
})

const body = (...args: Parameters<typeof object>): Pick<Route, 'body'> => ({
  body: { schema: object(...args) },
})

const address = object(
  {
    name: text(100),
    street: text(200),
    city: text(100),
    postalCode: { type: 'string', pattern: '^[A-Z0-9 -]{3,10}$' },
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
  },
  ['name', 'street', 'city', 'country'],
)
const contact = object(
  { email: { type: 'string', pattern: '^[^@ ]+@[^@ ]+$', maxLength: 254 }, phone: text(30) },
  ['email'],
)
const amount = object({
  value: { type: 'integer', minimum: 0 },
  currency: { type: 'string', enum: ['USD', 'EUR', 'GBP'] },
})
const status = { type: 'string', enum: ['placed', 'paid', 'packed', 'shipped', 'cancelled'] }

const page: Route['parameters'] = [
  { in: 'query', name: 'limit', required: false },
  { in: 'query', name: 'cursor', required: false },
]

/** The routes of the Orders sample, from the list of orders down to one line of one order. */
export const ordersRoutes: Route[] = [
  { ...route('GET', '/orders', 'list-orders'), parameters: page },
  {
    ...route('POST', '/orders', 'place-order'),
    ...body({ customerId: text(64), status, address, contact, total: amount, note: text(1000) }, [
      'customerId',
      'address',
      'contact',
    ]),
    throttling: { prod: { rate: 50, burst: 100 }, dev: { rate: 5, burst: 10 } },
  },
  route('GET', '/orders/{orderId}', 'get-order'),
  route('HEAD', '/orders/{orderId}', 'get-order'),
  {
    ...route('PATCH', '/orders/{orderId}', 'change-order'),
    ...body({ note: text(1000), total: amount }, ['note']),
  },
  { ...route('PUT', '/orders/{orderId}/address', 'change-order'), ...body({ address }) },
  { ...route('PUT', '/orders/{orderId}/contact', 'change-order'), ...body({ contact }) },
  { ...route('PUT', '/orders/{orderId}/status', 'change-order'), ...body({ status }) },
  { ...route('GET', '/orders/{orderId}/lines', 'list-lines'), parameters: page },
  { ...route('GET', '/orders/{orderId}/packing-list', 'list-lines'), parameters: page },
  {
    ...route('PUT', '/orders/{orderId}/lines/{lineId}', 'write-line'),
    ...body({ productId: text(64), quantity: { type: 'integer', minimum: 1, maximum: 999 }, price: amount }),
    parameters: [{ in: 'header', name: 'X-Request-Id', required: false }],
  },
  {
    ...route('GET', '/products', 'list-products'),
    parameters: [{ in: 'query', name: 'category', required: true }, ...page],
  },
]
