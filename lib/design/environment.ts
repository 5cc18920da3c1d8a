import * as z from 'zod'
import { EnvironmentName, number, text, wholeNumber } from './names'
import { Throttling } from './throttling'

/** Retention periods that CloudWatch Logs accepts, in days (AWS::Logs::LogGroup RetentionInDays). */
export const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const

/** How an alias moves to a new version: CodeDeploy's predefined Lambda deployment configurations. */
export const trafficShifts = [
  'all-at-once',
  'canary-10-percent-5-minutes',
  'canary-10-percent-10-minutes',
  'canary-10-percent-15-minutes',
  'canary-10-percent-30-minutes',
  'linear-10-percent-every-1-minute',
  'linear-10-percent-every-2-minutes',
  'linear-10-percent-every-3-minutes',
  'linear-10-percent-every-10-minutes',
] as const

export const AlarmThresholds = z
  .strictObject({
    functionErrorPercent: number(0, 100, 'percent').describe(
      'Failed invocations of a function, in percent, above which its error alarm fires and a rollout goes back.',
    ),
    functionDurationPercent: number(1, 100, 'percent').describe(
      'p99 duration of a function, in percent of its timeout, above which its duration alarm fires.',
    ),
    apiServerErrorPercent: number(0, 100, 'percent').describe(
      'API calls answered with 5XX, in percent, above which the alarm fires.',
    ),
    apiClientErrorPercent: number(0, 100, 'percent').describe(
      'API calls answered with 4XX, in percent, above which the alarm fires.',
    ),
    apiLatencyMs: wholeNumber(1, 29000, 'milliseconds').describe(
      'p99 latency of the API, in milliseconds, above which the alarm fires.',
    ),
    wafBlockedRequests: wholeNumber(1, 1_000_000).describe(
      'Requests that the WAF blocked within 5 minutes above which the alarm fires.',
    ),
  })
  .describe('Thresholds of the alarms in this environment.')

export const Environment = z
  .strictObject({
    name: EnvironmentName.describe(
      'Name of the environment and prefix of every physical name in it: prod gives prod-items.',
    ),
    account: z
      .string()
      .regex(/^\d{12}$/, 'must be the 12 digits of an AWS account id, or empty')
      .nullable()
      .describe('AWS account id that this environment may be deployed to. Empty: any account.'),
    logRetentionDays: z
      .literal(logRetentionDays, 'must be a retention that CloudWatch Logs offers')
      .describe('Days that every log group keeps its events.'),
    logLevel: z
      .enum(['DEBUG', 'INFO', 'WARN', 'ERROR'])
      .describe('Lowest level of the log lines that functions write.'),
    alarmEmail: z
      .string()
      .max(254)
      .regex(/^[^\s@,;<>"'`\\]+@[^\s@,;<>"'`\\]+\.[^\s@,;<>"'`\\]+$/, 'must be an e-mail address, or empty')
      .nullable()
      .describe('Address that alarms are sent to. Empty: nobody, until the AlarmEmail parameter names one.'),
    alarms: AlarmThresholds,
    throttling: Throttling.describe('Requests that the whole stage accepts.'),
    wafRateLimit: wholeNumber(10, 2_000_000_000).describe(
      "Requests from one address within the rate rule's window above which the WAF blocks it.",
    ),
    allowedIpv4: z
      .array(text(43))
      .max(10_000)
      .describe('IPv4 ranges in CIDR notation that may call the API. All others are blocked.'),
    allowedIpv6: z
      .array(text(43))
      .max(10_000)
      .describe('IPv6 ranges in CIDR notation that may call the API. All others are blocked.'),
    corsOrigins: z
      .array(
        z
          .string()
          .max(253)
          .regex(
            /^(\*|https?:\/\/[a-z0-9.-]+(:\d{1,5})?)$/,
            'must be an origin such as https://app.example.com',
          ),
      )
      .max(20)
      .describe('Origins of web pages that may call the API from a browser. Empty: none.'),
    xraySampling: z
      .strictObject({
        rate: number(0, 1).describe('Share of requests that X-Ray traces beyond the reservoir, 0 to 1.'),
        reservoir: wholeNumber(0, 1000).describe('Requests a second that X-Ray always traces.'),
      })
      .describe('Which requests X-Ray traces.'),
    deletionProtection: z
      .boolean()
      .describe('Whether DynamoDB refuses to delete the tables of this environment.'),
    trafficShifting: z.enum(trafficShifts).describe('How calls move to a new version of a function.'),
    configRecorder: z
      .enum(['create', 'existing'])
      .describe(
        'Whether the stack creates the AWS Config recorder of the region or relies on the one that the account has.',
      ),
    apiGatewayAccount: z
      .enum(['create', 'existing'])
      .describe('Whether the stack sets the region-wide API Gateway log role or leaves the one that is set.'),
  })
  .describe('An environment: one deployment of the design, with its own sizes, limits and addresses.')
export type Environment = z.infer<typeof Environment>

/** A new environment as the designer adds it: no account, no allowed address, modest limits. */
export function newEnvironment(name: string): Environment {
  return {
    name,
    account: null,
    logRetentionDays: 30,
    logLevel: 'INFO',
    alarmEmail: null,
    alarms: {
      functionErrorPercent: 1,
      functionDurationPercent: 80,
      apiServerErrorPercent: 1,
      apiClientErrorPercent: 25,
      apiLatencyMs: 5000,
      wafBlockedRequests: 500,
    },
    throttling: { rate: 50, burst: 100 },
    wafRateLimit: 1000,
    allowedIpv4: [],
    allowedIpv6: [],
    corsOrigins: [],
    xraySampling: { rate: 0.1, reservoir: 5 },
    deletionProtection: false,
    trafficShifting: 'all-at-once',
    configRecorder: 'create',
    apiGatewayAccount: 'create',
  }
}
