import { Logger } from '@aws-lambda-powertools/logger'
import { SettingsError } from './settings'

/**
 * The structured log. Its level is the function's application log level (AWS_LAMBDA_LOG_LEVEL), INFO without one.
 * Rule for every caller: no item, key value, token, claim or path in a line; names and counts only.
 */
export const logger = new Logger(
  process.env.ENVIRONMENT ? { persistentLogAttributes: { environment: process.env.ENVIRONMENT } } : {},
)

/** Logs an unexpected failure so that it can be found, without its message: an AWS message may quote what was sent. */
export function logFailure(error: unknown) {
  const failure: { $metadata?: { httpStatusCode?: number; requestId?: string } } & Partial<Error> =
    error instanceof Error ? error : {}
  logger.error('Failed', {
    failure: {
      name: failure.name ?? typeof error,
      ...(error instanceof SettingsError && { reason: error.message }),
      httpStatus: failure.$metadata?.httpStatusCode,
      awsRequestId: failure.$metadata?.requestId,
      at: failure.stack
        ?.split('\n')
        .filter(line => /^ +at /.test(line))
        .slice(0, 6)
        .map(line => line.trim()),
    },
  })
}
