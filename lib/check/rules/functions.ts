import type { Design } from '../../design/design'
import { memoryLimits, type LambdaFunction } from '../../design/function'
import { problem, warning, type Problem } from '../../problem'
import { repeated } from '../rule'

/** Each function has a name of its own, memory that Lambda has, a caller that waits long enough, and a table. */
export function functions(design: Design): Problem[] {
  const names = design.functions.map(each => each.name)
  return [
    ...repeated(names).map(i =>
      problem(
        'function/name-taken',
        `Two functions are called ${names[i]}, and every physical name of both would be the same; rename one.`,
        ['functions', i, 'name'],
      ),
    ),
    ...design.functions.flatMap((each, i) => [
      ...memory(each, i),
      ...timeout(design, each, i),
      ...use(design, each, i),
      ...concurrency(each, i),
    ]),
  ]
}

function memory(each: LambdaFunction, i: number): Problem[] {
  const { min, max } = memoryLimits
  const mb = (count: number) => count.toLocaleString('en')
  return Object.entries(each.memory)
    .filter(([, size]) => size < min || size > max)
    .map(([environment, size]) =>
      problem(
        'function/memory',
        `${each.name} has ${size} MB of memory in ${environment}, and Lambda takes ${mb(min)} to ${mb(max)}; set ${mb(nearestMemory(size))}.`,
        ['functions', i, 'memory', environment],
      ),
    )
}

/** The size that Lambda takes nearest to a wrong one, in MB. */
export function nearestMemory(size: number): number {
  return Math.min(Math.max(size, memoryLimits.min), memoryLimits.max)
}

/** Seconds that API Gateway waits for an integration and for an authorizer. */
const longestWait = 29

function isCalledByApi(design: Design, each: LambdaFunction): boolean {
  return (
    design.api.authorizer.function === each.name || design.routes.some(route => route.function === each.name)
  )
}

function timeout(design: Design, each: LambdaFunction, i: number): Problem[] {
  if (!isCalledByApi(design, each)) return []
  return Object.entries(each.timeout)
    .filter(([, seconds]) => seconds > longestWait)
    .map(([environment, seconds]) =>
      problem(
        'function/timeout-behind-route',
        `${each.name} may run for ${seconds} seconds in ${environment}, but API Gateway answers 504 after ${longestWait}; set at most ${longestWait}.`,
        ['functions', i, 'timeout', environment],
      ),
    )
}

function use(design: Design, each: LambdaFunction, i: number): Problem[] {
  return [
    ...(isCalledByApi(design, each)
      ? []
      : [
          warning(
            'function/unused',
            `Nothing calls ${each.name}, so it would only be there; call it from a route or remove it.`,
            ['functions', i],
          ),
        ]),
    ...(each.access.length === 0
      ? [
          problem(
            'function/no-table',
            `${each.name} may use no table, so its handler could do nothing; grant it an action on one.`,
            ['functions', i, 'access'],
          ),
        ]
      : []),
  ]
}

function concurrency(each: LambdaFunction, i: number): Problem[] {
  return Object.entries(each.concurrency)
    .filter(([, value]) => value === 0)
    .map(([environment]) =>
      warning(
        'function/concurrency-zero',
        `With 0 reserved executions ${each.name} never runs in ${environment}; leave it empty to share those of the account.`,
        ['functions', i, 'concurrency', environment],
      ),
    )
}
