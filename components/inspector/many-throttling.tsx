import { setValue } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { Toggle } from './fields/check-field'
import { ManyNumberInput, setAll } from './fields/many-fields'
import { EnvironmentRow, EnvironmentRows } from './fields/row'
import { helpAt } from './fields/schema'
import { ThrottlingRows } from './throttling-rows'

const words = { none: 'stage’s', some: 'mixed', all: 'own' }

/** The limits of several routes: their own where each has one, else the stage's, as wells. */
export function ManyThrottling({ positions }: { positions: readonly number[] }) {
  const design = useDesignStore(state => state.design)
  const { apply } = useDesignStore.getState()
  const paths = (name: string, ...rest: string[]) =>
    positions.map((each): DesignPath => ['routes', each, 'throttling', name, ...rest])
  const stage = (name: string) => design.environments.find(each => each.name === name)?.throttling
  const shareWithOwn = (name: string) => {
    const own = positions.filter(each => design.routes[each]?.throttling[name]).length
    return own === 0 ? 'none' : own === positions.length ? 'all' : 'some'
  }
  /** Routes that have a limit keep it; the others start with the stage's. */
  const withOwn = (before: Design, name: string) =>
    positions.reduce(
      (next, each) =>
        setValue(
          next,
          ['routes', each, 'throttling', name],
          before.routes[each]?.throttling[name] ?? stage(name),
        ),
      before,
    )
  return (
    <EnvironmentRows>
      <EnvironmentRow label="Own limit" help={helpAt(design, paths('')[0] ?? [])}>
        {name => {
          const share = shareWithOwn(name)
          return (
            <Toggle
              text={words[share]}
              label={`Own limit in ${name}`}
              isOn={share === 'some' ? 'mixed' : share === 'all'}
              onChange={isOn =>
                apply(`Set the limit in ${name} of ${positions.length} routes`, before =>
                  isOn ? withOwn(before, name) : setAll(before, paths(name), null),
                )
              }
            />
          )
        }}
      </EnvironmentRow>
      <ThrottlingRows
        field={(name, key, props) =>
          shareWithOwn(name) === 'all' && <ManyNumberInput paths={paths(name, key)} {...props} />
        }
        well={(name, key) => (shareWithOwn(name) === 'some' ? words.some : stage(name)?.[key])}
      />
    </EnvironmentRows>
  )
}
