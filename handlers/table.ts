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

/** A DynamoDB number (up to 38 digits) as a JavaScript number where that has the same digits, else as a NumberValue. */
export function exactNumber(text: string): number | NumberValue {
  const number = Number(text)
  const isExact = Math.abs(number) <= Number.MAX_SAFE_INTEGER && digitsOf(String(number)) === digitsOf(text)
  return isExact ? number : NumberValue.from(text)
}

// Without sign, point, exponent and outer zeros: rounding changes none of these without changing a digit.
function digitsOf(text: string): string {
  return text
    .replace(/e.*/i, '')
    .replaceAll(/[-+.]/g, '')
    .replaceAll(/^0+|0+$/g, '')
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
