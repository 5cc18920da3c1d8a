import type { Design } from './design'
import type { Environment } from './environment'

const secondsInMonth = 30 * 24 * 3600

/** How busy the busiest second of a month may be, in times its mean: a mark to plan with, for traffic by day and week. */
export const peak = 10

/** What bounds the requests of a month. */
export interface MonthlyRequests {
  /** The environment that takes the most. */
  readonly environment: string
  /** Requests a second that its stage takes, sustained. */
  readonly rate: number
  /** Requests in 30 days of which no second has more than that. */
  readonly most: number
}

/**
 * How many requests a month the design suits: as many as the stage of its largest environment never throttles while peaks
 * are ten times the mean. API Gateway's throttle is a token bucket that `rate` fills, so a burst gains nothing in the long run.
 */
export function monthlyRequests({ environments }: Pick<Design, 'environments'>): MonthlyRequests {
  const { name, throttling } = environments.reduce(busier)
  return { environment: name, rate: throttling.rate, most: (throttling.rate * secondsInMonth) / peak }
}

const busier = (a: Environment, b: Environment) => (b.throttling.rate > a.throttling.rate ? b : a)
