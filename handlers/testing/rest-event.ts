interface Request {
  caller?: Record<string, unknown> | null
  path?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  origin?: string
}

/** What API Gateway sends for a REST proxy route, as far as handlers look at it. A body that is no text becomes JSON. */
export function restEvent({ caller = { tenantId: 'tenant-a' }, path, query, body, origin }: Request = {}) {
  return {
    httpMethod: 'POST',
    resource: '/items/{itemId}',
    path: `/items/${Object.values(path ?? {}).join('/')}`,
    headers: { accept: '*/*', ...(origin && { Origin: origin }) },
    pathParameters: path ?? null,
    queryStringParameters: query ?? null,
    requestContext: { requestId: 'api-request', ...(caller && { authorizer: caller }) },
    body: body === undefined || typeof body === 'string' ? (body ?? null) : JSON.stringify(body),
    isBase64Encoded: false,
  }
}
