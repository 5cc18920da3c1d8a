import { NumberValue } from '@aws-sdk/lib-dynamodb'
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda'
import { corsHeaders } from './cors'
import { logFailure, logger } from './logging'

export interface Answer {
  status: number
  body?: unknown
}

/** Thrown anywhere below a handler to answer the request with this status; the message is shown to the caller. */
export class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * The Lambda handler around one piece of work for a REST proxy route: its answer or its Refusal as a response with
 * CORS headers. Anything unforeseen is thrown on, because Lambda counts only what is thrown as an error, and the alarm
 * that rolls a bad version back watches that count; API Gateway answers the caller.
 */
export function answering(work: (event: APIGatewayProxyEvent) => Promise<Answer>) {
  return async (event: APIGatewayProxyEvent, context: Context): Promise<APIGatewayProxyResult> => {
    logger.addContext(context)
    const response = await work(event)
      .then(answer => respond(event, answer))
      .catch((error: unknown) => respond(event, answerToFailure(error)))
    logger.info('Answered', { method: event.httpMethod, route: event.resource, status: response.statusCode })
    return response
  }
}

function answerToFailure(error: unknown): Answer {
  if (error instanceof Refusal) return { status: error.status, body: { message: error.message } }
  // Settings and expressions are the compiler's, so what DynamoDB finds invalid here came with the request: a key of the
  // wrong type or length, a number out of range, too large an item.
  if (error instanceof Error && error.name === 'ValidationException') {
    logger.warn('DynamoDB refused the request', { name: error.name })
    return { status: 400, body: { message: 'The table does not accept this request.' } }
  }
  logFailure(error)
  // Lambda logs what is thrown with its message and cause, which may quote the request: so the error is new and bare.
  throw new Error('The handler failed')
}

function respond(event: APIGatewayProxyEvent, { status, body }: Answer): APIGatewayProxyResult {
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...corsHeaders(event) }
  if (body === undefined) return { statusCode: status, headers, body: '' }
  return {
    statusCode: status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body, toJson),
  }
}

// What DynamoDB holds and JSON does not: sets become lists, bytes base64, numbers that JavaScript
// rounds text with every digit.
function toJson(_name: string, value: unknown): unknown {
  if (value instanceof NumberValue) return value.toString()
  if (value instanceof Set) return [...value]
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  return value
}
