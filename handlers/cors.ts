import type { APIGatewayProxyEvent } from 'aws-lambda'

/**
 * The CORS headers of an answer, by CORS_ALLOWED_ORIGINS (comma separated): the request's origin when it is listed, else
 * the first of the list, which a browser elsewhere refuses. `*` allows all; an empty list sends none.
 */
export function corsHeaders(event: APIGatewayProxyEvent): Record<string, string> {
  const allowed = (process.env.CORS_ALLOWED_ORIGINS ?? '')
    .split(',')
    .map(origin => origin.trim())
    .filter(Boolean)
  const asked = originOf(event)
  const origin = allowed.includes('*') ? '*' : (allowed.find(listed => listed === asked) ?? allowed[0])
  // Vary even without an origin: a cache must never serve one origin's answer to another.
  return { vary: 'Origin', ...(origin && { 'access-control-allow-origin': origin }) }
}

// API Gateway passes header names as the client spelled them, and HTTP/2 clients spell them in lower case.
function originOf(event: APIGatewayProxyEvent): string | undefined {
  return Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'origin')?.[1]
}
