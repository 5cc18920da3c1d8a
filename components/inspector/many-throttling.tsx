import { classNames } from '@/components/ui/class-names'
import { setValue } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { ManyNumberInput } from './fields/many-fields'
import { EnvironmentRow, EnvironmentRows } from './fields/row'
import { helpAt } from './fields/schema'

/** The limits of several routes: their own where each has one, else the stage's, as wells. */
export function ManyThrottling({ positions }: { positions: readonly number[] }) {
  const design = useDesignStore(state => state.design)
  const { apply } = useDesignStore.getState()
  const paths = (name: string) => positions.map((each): DesignPath => ['routes', each, 'throttling', name])
  const stage = (name: string) => design.environments.find(each => each.name === name)?.throttling
  const shareWithOwn = (name: string) => {
    const own = positions.filter(each => design.routes[each]?.throttling[name]).length
    return own === 0 ? 'none' : own === positions.length ? 'all' : 'some'
  }
  return (
    <EnvironmentRows>
      <EnvironmentRow label="Own limit" help={helpAt(design, paths('')[0] ?? [])}>
        {name => {
          const share = shareWithOwn(name)
          return (
            <button
              type="button"
              role="checkbox"
              aria-checked={share === 'some' ? 'mixed' : share === 'all'}
              aria-label={`Own limit in ${name}`}
              className={classNames('toggle', share === 'all' && 'on')}
              onClick={() =>
                apply(`Set the limit in ${name} of ${positions.length} routes`, before =>
                  paths(name).reduce<Design>(
                    (next, path) =>
                      share === 'all'
                        ? setValue(next, path, null)
                        : setValue(
                            next,
                            path,
                            before.routes[path[1] as number]?.throttling[name] ?? stage(name),
                          ),
                    before,
                  ),
                )
              }
            >
              {{ none: 'stage’s', some: 'mixed', all: 'own' }[share]}
            </button>
          )
        }}
      </EnvironmentRow>
      {(['rate', 'burst'] as const).map(key => (
        <EnvironmentRow
          key={key}
          label={key === 'rate' ? 'Rate' : 'Burst'}
          help={helpAt(design, ['environments', 0, 'throttling', key])}
        >
          {name =>
            shareWithOwn(name) === 'all' ? (
              <ManyNumberInput
                paths={paths(name).map(path => [...path, key])}
                label={`${key === 'rate' ? 'Rate' : 'Burst'} in ${name}`}
                {...(key === 'rate' ? { unit: '/s' } : {})}
              />
            ) : (
              <span className="field derived">
                {shareWithOwn(name) === 'some' ? 'mixed' : stage(name)?.[key]}
                {key === 'rate' && <span className="u">/s</span>}
              </span>
            )
          }
        </EnvironmentRow>
      ))}
    </EnvironmentRows>
  )
}
