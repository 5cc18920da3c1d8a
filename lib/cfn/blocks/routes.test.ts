import { expect, test } from 'vitest'
import { newRoute } from '../../design/route'
import { starter } from '../../design/starter'
import { compile } from '../compile'
import { toJson } from '../template'
import { builtCode } from '../testing/code-hash'

type Methods = { readonly [id: string]: { readonly Properties: { readonly [name: string]: unknown } } }
const methodsOf = (design: typeof starter) =>
  (toJson(compile(design, builtCode)) as unknown as { Resources: Methods }).Resources

test('a body has to fit its model whatever its content type says', () => {
  const { RequestModels } = methodsOf(starter)['ItemsPostMethod']!.Properties
  expect(RequestModels).toEqual({ $default: { Ref: 'ItemsPostModel' } })
})

test('a preflight lets a page send the headers that routes of its path ask for, each once', () => {
  const header = (name: string) => ({ in: 'header' as const, name, required: true })
  const routes = [
    { ...newRoute('GET', '/things', 'get-item', ['prod', 'dev']), parameters: [header('X-Tenant')] },
    {
      ...newRoute('POST', '/things', 'get-item', ['prod', 'dev']),
      parameters: [header('Idempotency-Key'), header('x-tenant'), header('content-type')],
    },
    { ...newRoute('GET', '/others', 'get-item', ['prod', 'dev']), parameters: [header('X-Other')] },
  ]
  const options = methodsOf({ ...starter, routes: [...starter.routes, ...routes] })['ThingsOptionsMethod']!
  expect(JSON.stringify(options.Properties['Integration'])).toContain(
    "'Authorization,Content-Type,X-Tenant,Idempotency-Key'",
  )
})
