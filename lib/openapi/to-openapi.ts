import { logicalId } from '../cfn/logical-ids'
import type { Design } from '../design/design'
import { normalPath, pathSegments, pathVariables, routeKey, type Route } from '../design/route'
import type { OpenApi, Operation, Parameter, Schema } from './document'
import { answerSchemas, responsesOf } from './responses'
import { toOpenApiSchemas } from './schema-out'

/** The document, and what a design says that OpenAPI 3.0 cannot, a sentence each. */
export interface Exported {
  readonly document: OpenApi
  readonly notes: readonly string[]
}

/**
 * The API of a design as a document of OpenAPI 3.0.3, made without deploying anything: routes, parameters, body models, what
 * the handlers answer, and the header that carries the token. The address of a deployed API is a variable of `servers`,
 * because AWS gives it out.
 */
export function toOpenApi(design: Design): Exported {
  const notes: string[] = []
  const schemas: Record<string, Schema> = {}
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of design.routes) {
    const operation = operationOf(design, route)
    const body = route.body && toOpenApiSchemas(modelName(route), route.body.schema)
    if (body) Object.assign(schemas, body.schemas)
    for (const keyword of body?.lost ?? [])
      notes.push(
        `The body model of ${routeKey(route)} loses “${keyword}”, which OpenAPI 3.0 does not know: the document takes more than the API.`,
      )
    const path = (paths[openApiPath(route.path)] ??= {})
    for (const method of methodsOf(design, route)) path[method] = operation(method)
  }
  for (const { path, method } of design.routes) {
    if (path.endsWith('+}'))
      notes.push(
        `${method} ${normalPath(path)} takes every path below it, and a variable of OpenAPI takes one segment.`,
      )
  }
  const security = securityOf(design)
  return {
    notes: [...new Set(notes)],
    document: {
      openapi: '3.0.3',
      info: {
        title: design.api.name,
        ...(design.api.description && { description: design.api.description }),
        version: '1.0.0',
      },
      servers: [serverOf(design)],
      security: [{ [security.name]: [] }],
      tags: [...new Set(design.routes.map(tagOf))].map(name => ({ name })),
      paths,
      components: {
        securitySchemes: { [security.name]: security.scheme },
        schemas: { ...schemas, ...answerSchemas },
      },
    },
  }
}

/** `/files/{proxy+}` is written `/files/{proxy}`: OpenAPI has no variable that takes all that follows. */
function openApiPath(path: string): string {
  return normalPath(path).replace('+}', '}')
}

/** ANY answers the methods that no route of the same path has. */
function methodsOf(design: Design, { method, path }: Route): string[] {
  if (method !== 'ANY') return [method.toLowerCase()]
  const others = design.routes
    .filter(each => normalPath(each.path) === normalPath(path))
    .map(each => each.method)
  return (['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const)
    .filter(each => !others.includes(each))
    .map(each => each.toLowerCase())
}

function operationOf(design: Design, route: Route): (method: string) => Operation {
  const called = design.functions.find(each => each.name === route.function)
  const parameters = parametersOf(route)
  return method => ({
    operationId: `${method}${logicalId.modelName(normalPath(route.path), route.method).slice(0, -route.method.length)}`,
    tags: [tagOf(route)],
    ...(called?.description && { summary: called.description }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body &&
      method !== 'get' &&
      method !== 'head' && {
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: { $ref: `#/components/schemas/${modelName(route)}` } },
          },
        },
      }),
    responses: called ? responsesOf(called, method === 'head') : { default: { description: 'Unknown.' } },
  })
}

function modelName(route: Route): string {
  return logicalId.modelName(normalPath(route.path), route.method)
}

/** The path's first word groups its routes. */
function tagOf({ path }: Route): string {
  return pathSegments(path).find(segment => !segment.startsWith('{')) ?? 'root'
}

/** OpenAPI ignores a header that it has another word for. */
const headersWithWords = new Set(['accept', 'content-type', 'authorization'])

function parametersOf({ path, parameters }: Route): Parameter[] {
  const variables = pathVariables(path).map(name => ({ name, in: 'path' as const, required: true }))
  const others = parameters.filter(
    each => each.in === 'query' || !headersWithWords.has(each.name.toLowerCase()),
  )
  return [...variables, ...others].map(each => ({
    name: each.name,
    in: each.in,
    required: each.required,
    schema: { type: 'string' },
  }))
}

function securityOf(design: Design): { readonly name: string; readonly scheme: object } {
  const { identityHeader } = design.api.authorizer
  if (identityHeader.toLowerCase() === 'authorization')
    return { name: 'bearer', scheme: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } }
  return { name: 'token', scheme: { type: 'apiKey', in: 'header', name: identityHeader } }
}

function serverOf(design: Design): object {
  const stages = design.environments.map(({ name }) => `${name}-${design.api.stageName}`)
  return {
    url: `https://{apiId}.execute-api.${design.region}.amazonaws.com/{stage}`,
    variables: {
      apiId: {
        default: 'api-id',
        description: "The API's id, the first word of the URL that the stack puts out.",
      },
      stage: { enum: stages, default: stages[0] },
    },
  }
}
