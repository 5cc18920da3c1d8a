import { runtime, runtimes } from '../cfn/runtimes'
import { problem, warning, type Problem } from '../problem'

/** Days before a runtime's end from which the product warns. */
const noticeDays = 180

/** What to say of a runtime on a day (`2026-11-23`): a warning 180 days before AWS deprecates it, an error afterwards. */
export function checkRuntime(today: string, name: string = runtime): Problem[] {
  const found = runtimes.find(each => each.name === name)
  if (found === undefined) {
    return [
      problem('runtime/unknown', `${name} is a preview or no longer offered by AWS Lambda; use ${runtime}.`),
    ]
  }
  const days = Math.round((Date.parse(found.deprecated) - Date.parse(today)) / 86_400_000)
  if (days <= 0)
    return [
      problem(
        'runtime/ended',
        `AWS has deprecated ${name} on ${found.deprecated}; update Groundplan for a newer runtime.`,
      ),
    ]
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
