import type { AlarmEvaluation } from '@/lib/cfn/alarm-evaluation'

/** How many values a sample has. */
export const sampleLength = 30

/** Invented values around a usual one, with an incident two thirds of the way along. The same ones each time. */
export function sampleSeries({ usual, incident }: { usual: number; incident: number }): number[] {
  return Array.from({ length: sampleLength }, (_, position) => {
    const ripple = 1 + 0.35 * Math.sin(position * 1.9) + 0.25 * Math.sin(position * 0.7)
    return usual * ripple + incident * Math.exp(-(((position - 20) / 2.2) ** 2))
  })
}

/** The position of the value at which an alarm fires: the first at which enough of the latest are above the threshold. */
export function firesAt(
  values: readonly number[],
  threshold: number,
  { evaluated, breaching }: Pick<AlarmEvaluation, 'evaluated' | 'breaching'>,
): number | undefined {
  const found = values.findIndex((_, position) => {
    const latest = values.slice(Math.max(0, position + 1 - evaluated), position + 1)
    return latest.filter(value => value > threshold).length >= breaching
  })
  return found === -1 ? undefined : found
}

/** `2 of the last 3 minutes`, `all of the last 3 periods of 5 minutes`. */
export function evaluationWords({ period, evaluated, breaching }: AlarmEvaluation): string {
  const periods = period === 60 ? 'minutes' : `periods of ${period / 60} minutes`
  return `${breaching === evaluated ? 'all' : breaching} of the last ${evaluated} ${periods}`
}
