// The only file that knows the X-Ray SDK, which Powertools' tracer wraps. AWS ends support for the X-Ray SDKs on
// 25 February 2027 and names OpenTelemetry as the successor: what replaces it, replaces this file.
import { Tracer } from '@aws-lambda-powertools/tracer'

// Off: it would patch Node's http module for the whole process and add a second, poorer subsegment to every AWS call.
const tracer = new Tracer({ captureHTTPsRequests: false })

/**
 * The same AWS client, now sending an X-Ray subsegment for each call; for DynamoDB it carries the table's name. Lambda's
 * own tracing (TracingConfig) shows the function only. Does nothing outside Lambda or for a request that is not sampled.
 */
export function traced<Client>(client: Client): Client {
  return tracer.captureAWSv3Client(client)
}
