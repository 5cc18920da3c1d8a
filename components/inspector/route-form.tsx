import { isRouteTaken } from '@/lib/design/commands/routes'
import { routeKey, routeMethods } from '@/lib/design/route'
import { useDesignStore } from '@/stores/design-store'
import { Rows } from './fields/row'
import { SelectField } from './fields/select-field'
import type { FormProps } from './forms'
import { RouteBody } from './route-body'
import { RouteParameters } from './route-parameters'
import { RoutePath } from './route-path'
import { RouteThrottling } from './route-throttling'
import { Say } from './sentence'
import { Section } from './section'

/** A route: what callers call, who answers, and what API Gateway refuses before. */
export function RouteForm({ path }: FormProps) {
  const design = useDesignStore(state => state.design)
  const position = path[1] as number
  const route = design.routes[position]
  if (!route) return null
  return (
    <>
      <Say>
        A call of <code>{routeKey(route)}</code> reaches <code>{route.function}</code> when the WAF and the
        authorizer let it through{route.body ? ' and its body fits the model' : ''}.
      </Say>
      <Section title="Route">
        <Rows>
          <SelectField
            path={[...path, 'method']}
            label="Method"
            mono
            options={routeMethods.filter(
              method => method === route.method || !isRouteTaken(design, { ...route, method }, position),
            )}
          />
          <RoutePath path={[...path, 'path']} position={position} />
          <SelectField
            path={[...path, 'function']}
            label="Function"
            options={design.functions.map(each => each.name)}
            jump={{ kind: 'function', name: route.function }}
          />
        </Rows>
      </Section>
      <RouteParameters path={path} route={route} />
      <RouteBody path={path} route={route} />
      <RouteThrottling path={path} route={route} />
    </>
  )
}
