import { partKey, type Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import { routeKey } from '@/lib/design/route'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { kinds } from '../kinds'
import { Glyph } from '../ui/glyph'

/** The front door, then a card for each route: function, what it may do, table. */
export function PathCards() {
  const design = useDesignStore(state => state.design)
  const environment = useViewStore(state => state.environment)
  const { routes, waf } = design
  const rules = waf.managedRuleGroups.length + (waf.geographic ? 3 : 2)
  return (
    <>
      <div className="door">
        <PartChip part={{ kind: 'waf' }} text="WAF" />
        <i className="wire" />
        <PartChip part={{ kind: 'api' }} text={`${environment}-${design.api.name}`} />
        <i className="wire" />
        <PartChip part={{ kind: 'authorizer' }} text="Authorizer" />
      </div>
      <h2>
        {routes.length === 0
          ? 'No routes yet. Callers would get 403 for every path.'
          : `${routes.length} route${routes.length === 1 ? '' : 's'}, after ${rules} WAF rules and the authorizer`}
      </h2>
      <ul className="cards">
        {routes.map(route => (
          <Card key={routeKey(route)} design={design} routeKey={routeKey(route)} />
        ))}
      </ul>
    </>
  )
}

function Card({ design, routeKey: key }: { design: Design; routeKey: string }) {
  const selection = useViewStore(state => state.selection)
  const select = useViewStore(state => state.select)
  const route = design.routes.find(each => routeKey(each) === key)
  if (!route) return null
  const called = design.functions.find(each => each.name === route.function)
  const parts: Part[] = [
    { kind: 'route', name: key },
    { kind: 'function', name: route.function },
  ]
  const isOn = selection !== undefined && parts.some(part => partKey(part) === partKey(selection))
  return (
    <li className={isOn ? 'card on' : 'card'}>
      <button type="button" className="card-path" onClick={() => select({ kind: 'route', name: key })}>
        <span className="method">{route.method}</span>
        <span className="path">{route.path}</span>
      </button>
      {(called?.access ?? []).map((access, index) => (
        <div className="card-row" key={`${access.table}/${access.index}`}>
          {index === 0 ? (
            <PartChip part={{ kind: 'function', name: route.function }} text={route.function} />
          ) : (
            <span className="chip-space" />
          )}
          <i className="wire access">
            <span>{short(access.actions)}</span>
          </i>
          <PartChip part={{ kind: 'table', name: access.table }} text={access.table} />
        </div>
      ))}
      {!called?.access.length && (
        <div className="card-row">
          <PartChip part={{ kind: 'function', name: route.function }} text={route.function} />
        </div>
      )}
    </li>
  )
}

function PartChip({ part, text }: { part: Part; text: string }) {
  const select = useViewStore(state => state.select)
  const { hue, glyph } = kinds[part.kind]
  return (
    <button type="button" className={`part-chip k-${hue}`} onClick={() => select(part)}>
      <Glyph name={glyph} />
      <span className="clip">{text}</span>
    </button>
  )
}

/** `UpdateItem +2` */
function short(actions: readonly string[]): string {
  return actions.length <= 1 ? (actions[0] ?? '') : `${actions[0]} +${actions.length - 1}`
}
