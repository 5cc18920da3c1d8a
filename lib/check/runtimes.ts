import { runtime, runtimes } from '../cfn/runtimes'
import { warning, type Problem } from '../problem'

/** Days before a runtime's end from which the product warns. */
const noticeDays = 180

/**
 * What to say of a runtime on a day (`2026-11-23`), which the host tells, because lib has no clock: a warning from 180 days
 * before AWS deprecates it. Never an error: only a newer Groundplan can mend it, and AWS takes the template a while longer.
 */
export function checkRuntime(today: string, name: string = runtime): Problem[] {
  const found = runtimes.find(each => each.name === name)
  if (found === undefined) {
    return [
      warning('runtime/unknown', `${name} is a preview or no longer offered by AWS Lambda; use ${runtime}.`),
    ]
  }
  const days = Math.round((Date.parse(found.deprecated) - Date.parse(today)) / 86_400_000)
  if (days <= 0) {
    return [
      warning(
        'runtime/ended',
        `AWS has deprecated ${name} on ${found.deprecated}; update Groundplan for a newer runtime.`,
      ),
    ]
  }
  if (days <= noticeDays) {
    return [
      warning(
        'runtime/ending',
        `AWS deprecates ${name} on ${found.deprecated}, in ${days} days; update Groundplan for a newer runtime.`,
      ),
    ]
  }
  return []
}
