import { expect, test } from 'vitest'
import type { Design } from '../../design/design'
import { newRoute, type Route } from '../../design/route'
import { foundAt, type ProblemCase } from '../testing/problem-case'

const post = 1
const names = ['prod', 'dev']

const route =
  (method: Route['method'], path: string, more: Partial<Route> = {}) =>
  (design: Design) =>
    void design.routes.push({ ...newRoute(method, path, 'list-items', names), ...more })

const schema = (value: Record<string, unknown>) => (design: Design) =>
  void (design.routes[post]!.body = { schema: value as NonNullable<Route['body']>['schema'] })

const cases: ProblemCase[] = [
  ['api/no-route', 'error', 'routes', design => void (design.routes = [])],
  [
    'api/authorizer-missing',
    'error',
    'api.authorizer.function',
    design => void (design.api.authorizer.function = 'nobody'),
  ],
  [
    'api/authorizer-handler',
    'error',
    'api.authorizer.function',
    design => void (design.api.authorizer.function = 'get-item'),
  ],
  ['api/authorizer-routed', 'error', 'routes[5].function', route('GET', '/me', { function: 'authorizer' })],
  [
    'api/authorizer-cached',
    'warning',
    'api.authorizer.cacheSeconds',
    design => void (design.api.authorizer.cacheSeconds = 60),
  ],
  ['route/path-invalid', 'error', 'routes[5].path', route('GET', 'things')],
  ['route/path-invalid', 'error', 'routes[5].path', route('GET', '/a b')],
  ['route/path-invalid', 'error', 'routes[5].path', route('GET', '/pre{id}')],
  ['route/path-invalid', 'error', 'routes[5].path', route('GET', '/a/../b')],
  ['route/sibling-variables', 'error', 'routes[5].path', route('GET', '/items/{proxy+}')],
  ['route/greedy-not-last', 'error', 'routes[5].path', route('GET', '/all/{proxy+}/x')],
  ['route/variable-twice', 'error', 'routes[5].path', route('GET', '/a/{id}/b/{id}')],
  ['route/path-too-long', 'error', 'routes[5].path', route('GET', `/${'a'.repeat(250)}`)],
  ['route/path-slashes', 'warning', 'routes[5].path', route('GET', '/things//all/')],
  ['route/path-reserved', 'warning', 'routes[5].path', route('GET', '/ping')],
  ['route/duplicate', 'error', 'routes[5]', route('GET', 'items//')],
  ['route/function-missing', 'error', 'routes[5].function', route('GET', '/x', { function: 'nobody' })],
  [
    'route/parameter-twice',
    'error',
    'routes[5].parameters[1].name',
    route('GET', '/x', {
      parameters: [
        { in: 'header', name: 'X-Trace', required: true },
        { in: 'header', name: 'x-trace', required: false },
      ],
    }),
  ],
  ['route/body-on-get', 'warning', 'routes[5].body', route('GET', '/x', { body: { schema: {} } })],
  [
    'route/throttling-above-stage',
    'warning',
    'routes[5].throttling.dev',
    route('GET', '/x', { throttling: { prod: { rate: 500, burst: 1000 }, dev: { rate: 50, burst: 101 } } }),
  ],
  [
    'route/body-schema',
    'error',
    'routes[1].body.schema.$ref',
    schema({ $ref: 'https://example.com/schema.json' }),
  ],
]

test.each(cases)('%s is %s at %s', (code, severity, path, change) => {
  expect(foundAt(change, code)).toContain(`${severity} at ${path}`)
})
