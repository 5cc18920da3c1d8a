import { addRoute } from '../commands/routes'
import { setValue } from '../commands/set-value'
import type { Design } from '../design'
import { normalPath, routeKey, routeMethods, type Route } from '../route'
import { addition, inTurn, type Change } from './change'
import { methodOf, takeFunction } from './find-part'
import { fittingHandler, type FittingHandler } from './fitting-handler'
import { functionName } from './function-name'
import type { HandlerVerb } from './handler-verbs'
import { isWrong, shown, wrong, type Wrong } from './sentences'
import { addFittingFunction, grantText, takeWork } from './table-work'
import type { Words } from './words'

type RouteAddress = Pick<Route, 'method' | 'path'>

/** `GET /orders/{orderId} reads orders`, `GET /orders lists orders by byCreatedAt`, `GET /orders calls list-orders`. */
export function routePhrase(words: Words, design: Design): Change | Wrong {
  const route = takeAddress(words)
  if (isWrong(route)) return route
  const key = routeKey(route)
  const known = design.routes.find(each => routeKey(each) === key)
  if (known) return wrong(`${key} is there already: ${known.function} answers it.`)
  if (words.skip('call', 'calls')) return toFunction(words, design, route)
  const work = takeWork(words, design, key, ', or calls a function')
  if (isWrong(work)) return work
  const { verb, table, index } = work
  const unfit = methodProblem(verb, route.method)
  if (unfit) return unfit
  const fitting = fittingHandler(design, verb.kind, table, index, route)
  if (isWrong(fitting)) return fitting
  const name = functionName(design, verb, table.name, index)
  return {
    ...addition(`${key}, the function ${name} and ${grantText(fitting)}`),
    label: `Add route ${key}`,
    note: fitting.note,
    part: { kind: 'route', name: key },
    apply: inTurn(
      addFittingFunction(name, fitting),
      before => addRoute(before, { ...route, function: name }),
      ...asked(fitting),
    ),
  }
}

function takeAddress(words: Words): RouteAddress | Wrong {
  const example = 'as in add route GET /orders/{orderId} reads orders'
  const said = words.take()
  if (said === undefined) return wrong(`Say the method and the path, ${example}.`)
  const method = methodOf(said)
  if (!method && said.startsWith('/'))
    return wrong(`Say the method before the path, as in GET ${shown(said)}.`)
  if (!method)
    return wrong(`“${shown(said)}” is no method: choose ${routeMethods.slice(0, -1).join(', ')} or ANY.`)
  const path = words.take()
  if (path === undefined) return wrong(`Say the path after ${method}, ${example}.`)
  if (!path.startsWith('/')) return wrong(`A path begins with a slash: say ${method} /${shown(path)}.`)
  return { method, path: normalPath(path) }
}

function toFunction(words: Words, design: Design, route: RouteAddress): Change | Wrong {
  const name = takeFunction(words, design)
  if (typeof name !== 'string') return name
  const key = routeKey(route)
  return {
    ...addition(`${key}, answered by ${name}`),
    label: `Add route ${key}`,
    part: { kind: 'route', name: key },
    apply: before => addRoute(before, { ...route, function: name }),
  }
}

function methodProblem({ kind }: HandlerVerb, method: Route['method']): Wrong | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if (kind === 'put-item') return wrong(`A ${method} call carries nothing to write: say POST or PUT.`)
  if (kind === 'update-item') return wrong(`A ${method} call carries no changes: say PATCH or PUT.`)
  // GET and HEAD are safe methods: who calls them asks for no change (RFC 9110, 9.2.1).
  if (kind === 'delete-item') return wrong(`A ${method} call should change nothing: say DELETE.`)
  return undefined
}

/** A query parameter that the handler cannot do without: API Gateway refuses a call that lacks it. */
function asked({ handler }: FittingHandler): ((design: Design) => Design)[] {
  if (handler.partition.from !== 'query') return []
  const parameter = { in: 'query', name: handler.partition.name, required: true }
  return [before => setValue(before, ['routes', before.routes.length - 1, 'parameters', 0], parameter)]
}
