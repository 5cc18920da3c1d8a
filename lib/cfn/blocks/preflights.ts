import type { Design } from '../../design/design'
import { normalPath, type Route } from '../../design/route'
import { ref } from '../intrinsics'
import { logicalId, once } from '../logical-ids'
import { entriesOf, type Entry } from '../template'
import { allowedOrigin, originTemplate, severalOrigins } from './cors'
import { resourceOf } from './routes'

const headers = ['Allow-Headers', 'Allow-Methods', 'Allow-Origin', 'Max-Age'].map(
  name => `method.response.header.Access-Control-${name}`,
)
const vary = 'method.response.header.Vary'

/** OPTIONS of a path: answered by API Gateway itself, without the authorizer, because a browser's preflight has no token. */
export function preflight(design: Design, path: string, routed: readonly Route[]): Entry {
  const here = routed.filter(route => normalPath(route.path) === path)
  const methods = here.flatMap(route => verbsOf(route.method))
  const declared = here.flatMap(route => route.parameters.filter(each => each.in === 'header'))
  const taken = [design.api.authorizer.identityHeader, 'Content-Type', ...declared.map(each => each.name)]
  // The case of a header says nothing.
  const isFirst = (name: string, at: number) =>
    taken.findIndex(each => each.toLowerCase() === name.toLowerCase()) === at
  const values = [
    `'${taken.filter(isFirst).join(',')}'`,
    `'${[...new Set([...methods, 'OPTIONS'])].join(',')}'`,
    allowedOrigin,
    "'600'",
  ]
  const answer = {
    StatusCode: '204',
    ResponseParameters: {
      ...Object.fromEntries(headers.map((header, position) => [header, values[position]!])),
      [vary]: "'Origin'",
    },
  }
  return entriesOf({ kind: 'api' }, 'R10').resource(
    logicalId.method(path, 'OPTIONS'),
    'AWS::ApiGateway::Method',
    {
      RestApiId: ref(once.restApi),
      ResourceId: resourceOf(path),
      HttpMethod: 'OPTIONS',
      AuthorizationType: 'NONE',
      RequestValidatorId: ref(once.parametersValidator),
      Integration: {
        Type: 'MOCK',
        PassthroughBehavior: 'WHEN_NO_MATCH',
        RequestTemplates: { 'application/json': '{"statusCode":204}' },
        IntegrationResponses: [
          severalOrigins(design)
            ? { ...answer, ResponseTemplates: { 'application/json': originTemplate } }
            : answer,
        ],
      },
      MethodResponses: [
        {
          StatusCode: '204',
          ResponseParameters: Object.fromEntries([...headers, vary].map(header => [header, true])),
        },
      ],
    },
    `Preflight of ${path}: no token, no function`,
  )
}

/** What a route's method takes. OPTIONS is not among it: each path has one of its own. */
export function verbsOf(method: Route['method']): Route['method'][] {
  return method === 'ANY' ? ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] : [method]
}
