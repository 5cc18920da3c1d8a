import type { Design } from '../../design/design'
import { routeKey } from '../../design/route'
import { problem, warning, type Problem } from '../../problem'
import { schemaProblems } from '../json-schema'
import { repeated } from '../rule'

/** Each route is there once, calls a function of the design, and asks of a request what API Gateway can check. */
export function routes(design: Design): Problem[] {
  return [
    ...repeated(design.routes.map(routeKey)).map(i =>
      problem(
        'route/duplicate',
        `${routeKey(design.routes[i]!)} is there twice, and API Gateway refuses the second; remove one.`,
        ['routes', i],
      ),
    ),
    ...design.routes.flatMap((_, i) => [
      ...target(design, i),
      ...parameters(design, i),
      ...body(design, i),
      ...throttling(design, i),
    ]),
  ]
}

function target(design: Design, i: number): Problem[] {
  const route = design.routes[i]!
  if (design.functions.some(each => each.name === route.function)) return []
  return [
    problem(
      'route/function-missing',
      `${routeKey(route)} calls ${route.function}, which is no function, so it would answer nothing; choose or add one.`,
      ['routes', i, 'function'],
    ),
  ]
}

function parameters(design: Design, i: number): Problem[] {
  const list = design.routes[i]!.parameters
  // Headers are told apart ignoring case, query parameters are not.
  const names = list.map(each => `${each.in} ${each.in === 'header' ? each.name.toLowerCase() : each.name}`)
  return repeated(names).map(j =>
    problem(
      'route/parameter-twice',
      `The ${list[j]!.in} parameter ${list[j]!.name} is listed twice, so one of both would be lost; remove one.`,
      ['routes', i, 'parameters', j, 'name'],
    ),
  )
}

function body(design: Design, i: number): Problem[] {
  const route = design.routes[i]!
  if (route.body === null) return []
  const path = ['routes', i, 'body', 'schema']
  return [
    ...(['GET', 'HEAD'].includes(route.method)
      ? [
          warning(
            'route/body-on-get',
            `A ${route.method} call carries no body, so its body model would refuse or check nothing; remove it.`,
            ['routes', i, 'body'],
          ),
        ]
      : []),
    ...schemaProblems(route.body.schema).map(each =>
      problem('route/body-schema', each.message, [...path, ...each.path]),
    ),
  ]
}

function throttling(design: Design, i: number): Problem[] {
  const route = design.routes[i]!
  return design.environments.flatMap(({ name, throttling: stage }) => {
    const own = Object.hasOwn(route.throttling, name) ? route.throttling[name] : null
    if (!own || (own.rate <= stage.rate && own.burst <= stage.burst)) return []
    return [
      warning(
        'route/throttling-above-stage',
        `${routeKey(route)} accepts more in ${name} than the ${stage.rate} a second and ${stage.burst} at once of other routes; lower it unless that is meant.`,
        ['routes', i, 'throttling', name],
      ),
    ]
  })
}
