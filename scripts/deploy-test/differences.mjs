/**
 * How a value differs from what is expected of it, in words. An expected object names the members that matter, with
 * `null` for one that must not be there; a list must have the same length; `*` is any text that is not empty.
 */
export function differences(expected, actual, at) {
  if (expected === '*' && typeof actual === 'string' && actual !== '') return []
  if (expected === null) return actual === undefined || actual === null ? [] : [`${at} is there`]
  if (typeof expected !== 'object') {
    return expected === actual
      ? []
      : [`${at} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`]
  }
  if (actual === null || typeof actual !== 'object') return [`${at} is ${JSON.stringify(actual)}`]
  if (Array.isArray(expected) && expected.length !== actual.length)
    return [`${at} has ${actual.length} elements instead of ${expected.length}`]
  return Object.entries(expected).flatMap(([key, each]) => differences(each, actual[key], `${at}.${key}`))
}
