import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, NumberValue } from '@aws-sdk/lib-dynamodb'
import { Refusal } from './http'
import { traced } from './tracing'

/**
 * Items as plain objects, in and out. The SDK has no time limit of its own, so a silent table would hold a function until
 * Lambda stops it; with these a call is retried and then fails while there is still time to answer.
 */
export const documents = DynamoDBDocumentClient.from(
  traced(
    new DynamoDBClient({
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_500, throwOnRequestTimeout: true },
    }),
  ),
  { unmarshallOptions: { wrapNumbers: exactNumber } },
)

/** A DynamoDB number (up to 38 digits) as a JavaScript number where that is exact enough, else as a NumberValue. */
export function exactNumber(text: string): number | NumberValue {
  const number = Number(text)
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : NumberValue.from(text)
}

/** For `.catch()`: a condition that did not hold becomes this answer, any other failure stays what it is. */
export function whenConditionFails(status: number, message: string): (error: unknown) => never {
  return error => {
    throw isNamed(error, 'ConditionalCheckFailedException') ? new Refusal(status, message) : error
  }
}

/** The SDK's exceptions are told by their name: their classes would only add to what has to be bundled. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}
