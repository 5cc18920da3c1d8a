import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { Segmented } from '../ui/segmented'

const mostVisible = 4

/** Which environment's values the whole page shows. Many environments become a list. */
export function EnvironmentSwitch() {
  const environments = useDesignStore(state => state.design.environments)
  const environment = useViewStore(state => state.environment)
  const showEnvironment = useViewStore(state => state.showEnvironment)
  const names = environments.map(each => each.name)
  if (names.length <= mostVisible) {
    return <Segmented label="Environment" value={environment} options={names} onChange={showEnvironment} />
  }
  return (
    <select
      className="field environment"
      aria-label="Environment"
      value={environment}
      onChange={event => showEnvironment(event.target.value)}
    >
      {names.map(name => (
        <option key={name}>{name}</option>
      ))}
    </select>
  )
}
