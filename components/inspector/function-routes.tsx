import { addRoute } from '@/lib/design/commands/routes'
import type { LambdaFunction } from '@/lib/design/function'
import { routeKey } from '@/lib/design/route'
import { useDesignStore } from '@/stores/design-store'
import { addPart } from './part-commands'
import { PartList } from './part-list'
import { Section } from './section'
import { Term } from './term'

/** The routes that a function answers. */
export function FunctionRoutes({ each }: { each: LambdaFunction }) {
  const routes = useDesignStore(state => state.design.routes).filter(route => route.function === each.name)
  return (
    <Section
      title="Routes"
      add={{
        label: `Add a route to ${each.name}`,
        text: 'Route',
        onClick: () =>
          addPart(`Add a route to ${each.name}`, 'route', design =>
            addRoute(design, { function: each.name }),
          ),
      }}
    >
      {routes.length === 0 ? (
        <p className="empty-list">No route leads here, so nobody calls it.</p>
      ) : (
        <>
          <PartList links={routes.map(route => ({ part: { kind: 'route', name: routeKey(route) } }))} />
          <p className="note">
            They call its <Term name="alias">alias</Term>, which a rollout moves to the new version.
          </p>
        </>
      )}
    </Section>
  )
}
