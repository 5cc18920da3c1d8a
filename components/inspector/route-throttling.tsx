import type { Route } from '@/lib/design/route'
import { setValue } from '@/lib/design/commands/set-value'
import { pathText, type DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { Toggle } from './fields/check-field'
import { NumberInput } from './fields/number-field'
import { EnvironmentRow, EnvironmentRows } from './fields/row'
import { helpAt } from './fields/schema'
import { Section } from './section'
import { ThrottlingRows } from './throttling-rows'

/** A limit of this route alone, where an environment has one; else the stage's, as wells. */
export function RouteThrottling({ path, route }: { path: DesignPath; route: Route }) {
  const design = useDesignStore(state => state.design)
  const { apply } = useDesignStore.getState()
  const at = [...path, 'throttling']
  const own = (name: string) => route.throttling[name] ?? undefined
  const stage = (name: string) => design.environments.find(each => each.name === name)?.throttling
  return (
    <Section title="Limit">
      <EnvironmentRows>
        <EnvironmentRow label="Own limit" help={helpAt(design, at)}>
          {name => (
            <Toggle
              text={own(name) ? 'own' : 'stage’s'}
              label={`Own limit in ${name}`}
              path={pathText([...at, name])}
              isOn={own(name) !== undefined}
              onChange={isOn =>
                apply(`Set the limit in ${name}`, before =>
                  setValue(before, [...at, name], isOn ? stage(name) : null),
                )
              }
            />
          )}
        </EnvironmentRow>
        <ThrottlingRows
          field={(name, key, props) => own(name) && <NumberInput path={[...at, name, key]} {...props} />}
          well={(name, key) => stage(name)?.[key]}
        />
      </EnvironmentRows>
    </Section>
  )
}
