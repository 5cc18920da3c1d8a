import type { Environment } from './schema/environment'

export type { Environment }

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
