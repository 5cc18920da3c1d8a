import { GetCommand, NumberValue } from '@aws-sdk/lib-dynamodb'
import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent, Context } from 'aws-lambda'
import { errors, jwtVerify } from 'jose'
import { logFailure, logger } from './logging'
import { authorizerSettings } from './settings'
import { documents } from './table'

/**
 * Decides every call before it reaches a business function. A bearer token (JWT, HS256) that does not verify is answered
 * with 401, one of a client that is unknown or disabled with 403. A failure of ours is a 500: it never lets a call pass.
 */
export async function handler(
  event: APIGatewayTokenAuthorizerEvent,
  context: Context,
): Promise<APIGatewayAuthorizerResult> {
  logger.addContext(context)
  const verdict = await decide(event).catch(logFailure)
  // Lambda logs what is thrown here with its cause, so both errors are new and bare. API Gateway knows the first one's text.
  if (verdict === 'unauthorized') throw new Error('Unauthorized')
  if (!verdict) throw new Error('The authorizer failed')
  return verdict
}

async function decide(event: APIGatewayTokenAuthorizerEvent) {
  const settings = authorizerSettings()
  const clientId = await clientOf(event.authorizationToken, settings)
  if (clientId === undefined) return 'unauthorized'
  const { Item: client } = await documents.send(
    new GetCommand({
      TableName: settings.tableName,
      Key: { [settings.key]: clientId },
      ConsistentRead: true, // a client that was disabled a moment ago is out
    }),
  )
  const isAllowed = client !== undefined && client.enabled !== false
  logger.info(isAllowed ? 'Allowed' : 'Denied', { clientId })
  if (!isAllowed) return policy('Deny', clientId, event.methodArn)
  return {
    ...policy('Allow', clientId, settings.cached ? everyRoute(event.methodArn) : event.methodArn),
    context: { ...contextOf(client, settings.context), clientId },
  }
}

/** The client a token was issued to, or undefined for a token that is missing or does not verify. */
async function clientOf(authorization: string | undefined, settings: ReturnType<typeof authorizerSettings>) {
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1]
  if (!token) return refuse('no bearer token')
  try {
    const { payload } = await jwtVerify(token, settings.signingKey, {
      algorithms: ['HS256'],
      issuer: settings.issuer,
      audience: settings.audience,
      requiredClaims: ['exp'],
      clockTolerance: 5,
    })
    const clientId = payload[settings.clientClaim]
    return typeof clientId === 'string' && clientId !== '' ? clientId : refuse('no client claim')
  } catch (error) {
    if (error instanceof errors.JOSEError) return refuse(error.code)
    throw error
  }
}

function refuse(reason: string): undefined {
  logger.info('Unauthorized', { reason })
}

function policy(effect: 'Allow' | 'Deny', clientId: string, resource: string): APIGatewayAuthorizerResult {
  const statement = { Action: 'execute-api:Invoke', Effect: effect, Resource: resource }
  return { principalId: clientId, policyDocument: { Version: '2012-10-17', Statement: [statement] } }
}

// API Gateway keeps a cached policy per token, for all routes: one that names a single route would deny the next.
function everyRoute(methodArn: string): string {
  const [api, stage] = methodArn.split('/')
  return `${api}/${stage}/*/*`
}

// The context of an authorizer takes text, numbers and booleans only.
function contextOf(client: Record<string, unknown>, attributes: string[]) {
  const context: Record<string, string | number | boolean> = {}
  for (const attribute of attributes) {
    const value = client[attribute]
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      context[attribute] = value
    if (value instanceof NumberValue) context[attribute] = value.toString()
  }
  return context
}
