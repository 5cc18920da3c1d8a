import * as z from 'zod/mini'
import { logRetentionDays, trafficShifts } from '../environment'
import { described, EnvironmentName, matching, number, text, wholeNumber } from './names'
import { Throttling } from './throttling'

export const AlarmThresholds = described(
  z.strictObject({
    functionErrorPercent: described(
      number(0, 100, 'percent'),
      'Failed invocations of a function, in percent, above which its error alarm fires and a rollout goes back.',
    ),
    functionDurationPercent: described(
      number(1, 100, 'percent'),
      'p99 duration of a function, in percent of its timeout, above which its duration alarm fires.',
    ),
    apiServerErrorPercent: described(
      number(0, 100, 'percent'),
      'API calls answered with 5XX, in percent, above which the alarm fires.',
    ),
    apiClientErrorPercent: described(
      number(0, 100, 'percent'),
      'API calls answered with 4XX, in percent, above which the alarm fires.',
    ),
    apiLatencyMs: described(
      wholeNumber(1, 29000, 'milliseconds'),
      'p99 latency of the API, in milliseconds, above which the alarm fires.',
    ),
    wafBlockedRequests: described(
      wholeNumber(1, 1_000_000),
      'Requests that the WAF blocked within 5 minutes above which the alarm fires.',
    ),
  }),
  'Thresholds of the alarms in this environment.',
)

const EmailAddress = z
  .string()
  .check(
    z.maxLength(254),
    z.regex(
      /^[^\s@,;<>"'`\\]+@[^\s@,;<>"'`\\][^\s@,;<>"'`\\.]*\.[^\s@,;<>"'`\\]+$/,
      'must be an e-mail address, or empty',
    ),
  )

const Origin = z
  .string()
  .check(
    z.maxLength(253),
    z.regex(/^(\*|https?:\/\/[a-z0-9.-]+(:\d{1,5})?)$/, 'must be an origin such as https://app.example.com'),
  )

export const Environment = described(
  z.strictObject({
    name: described(
      EnvironmentName,
      'Name of the environment and prefix of every physical name in it: prod gives prod-items.',
    ),
    account: described(
      z.nullable(matching(/^\d{12}$/, 'must be the 12 digits of an AWS account id, or empty')),
      'AWS account id that this environment may be deployed to. Empty: any account.',
    ),
    logRetentionDays: described(
      z.literal(logRetentionDays, 'must be a retention that CloudWatch Logs offers'),
      'Days that every log group keeps its events.',
    ),
    logLevel: described(
      z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']),
      'Lowest level of the log lines that functions write.',
    ),
    alarmEmail: described(
      z.nullable(EmailAddress),
      'Address that alarms are sent to. Empty: nobody, until the AlarmEmail parameter names one.',
    ),
    alarms: AlarmThresholds,
    throttling: described(Throttling, 'Requests that the whole stage accepts.'),
    wafRateLimit: described(
      wholeNumber(10, 2_000_000_000),
      "Requests from one address within the rate rule's window above which the WAF blocks it.",
    ),
    allowedIpv4: described(
      z.array(text(43)).check(z.maxLength(10_000)),
      'IPv4 ranges in CIDR notation that may call the API. All others are blocked.',
    ),
    allowedIpv6: described(
      z.array(text(43)).check(z.maxLength(10_000)),
      'IPv6 ranges in CIDR notation that may call the API. All others are blocked.',
    ),
    corsOrigins: described(
      z.array(Origin).check(z.maxLength(20)),
      'Origins of web pages that may call the API from a browser. Empty: none.',
    ),
    xraySampling: described(
      z.strictObject({
        rate: described(number(0, 1), 'Share of requests that X-Ray traces beyond the reservoir, 0 to 1.'),
        reservoir: described(wholeNumber(0, 1000), 'Requests a second that X-Ray always traces.'),
      }),
      'Which requests X-Ray traces.',
    ),
    deletionProtection: described(
      z.boolean(),
      'Whether DynamoDB refuses to delete the tables of this environment.',
    ),
    trafficShifting: described(z.enum(trafficShifts), 'How calls move to a new version of a function.'),
    configRecorder: described(
      z.enum(['create', 'existing']),
      'Whether the stack creates the AWS Config recorder of the region or relies on the one that the account has.',
    ),
    apiGatewayAccount: described(
      z.enum(['create', 'existing']),
      'Whether the stack sets the region-wide API Gateway log role or leaves the one that is set.',
    ),
  }),
  'An environment: one deployment of the design, with its own sizes, limits and addresses.',
)
export type Environment = z.infer<typeof Environment>
