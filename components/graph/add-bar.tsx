import { addManagedRuleGroup } from '@/lib/design/commands/waf'
import { managedRuleGroupNames, managedRuleGroups, type ManagedRuleGroupName } from '@/lib/design/waf'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { add, additions, type Addition } from '../adding'
import { kinds } from '../kinds'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { Glyph } from '../ui/glyph'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../ui/menu'
import { useGraphView } from './graph-view'

/** What one key adds after A. */
export const addKeys = {
  r: 'route',
  f: 'function',
  t: 'table',
  s: 'secret',
  w: 'waf',
} as const satisfies Record<string, Addition['kind']>
const inBar = ['r', 'f', 't', 's'] as const

export function addKind(kind: Addition['kind']) {
  const addition = additions.find(each => each.kind === kind)
  if (!addition) return
  add(addition)
  if (kind !== 'waf') return
  const { managedRuleGroups: groups } = useDesignStore.getState().design.waf
  useViewStore.getState().select({ kind: 'waf' }, ['waf', 'managedRuleGroups', groups.length - 1])
}

/** The floating bar that adds parts; while A is held ready it shows the second key of each. */
export function AddBar() {
  const isAdding = useGraphView(state => state.isAdding)
  return (
    <div className="tools add-bar" role="toolbar" aria-label="Add to the graph">
      {inBar.map(key => {
        const kind = addKeys[key]
        return (
          <Button
            key={key}
            look="quiet"
            aria-label={`Add a ${kind}`}
            title={`Add a ${kind} (A, then ${key.toUpperCase()})`}
            onClick={() => addKind(kind)}
          >
            <span className={classNames('kc', `k-${kind}`)}>
              <Glyph name={kinds[kind].glyph} />
            </span>
            {kinds[kind].title}
            {isAdding && <kbd className="kbd">{key.toUpperCase()}</kbd>}
          </Button>
        )
      })}
      <span className="bar" />
      <More />
    </div>
  )
}

function More() {
  const groups = useDesignStore(state => state.design.waf.managedRuleGroups)
  const unused = managedRuleGroupNames.filter(name => !groups.some(each => each.group === name))
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" glyph="plus" aria-label="Add more">
          More
        </Button>
      }
    >
      <MenuItem glyph="env" note="A copy of the one that is shown" onSelect={() => addKind('environment')}>
        Environment
      </MenuItem>
      <MenuItem glyph="lock" note="Who may call at all" onSelect={editAddresses}>
        Address range
      </MenuItem>
      {unused.length > 0 && <MenuSeparator />}
      {unused.length > 0 && <MenuLabel>WAF rules</MenuLabel>}
      {unused.map(name => (
        <MenuItem
          key={name}
          glyph="waf"
          note={`Stops ${managedRuleGroups[name].stops}`}
          onSelect={() => addRule(name)}
        >
          {managedRuleGroups[name].title}
        </MenuItem>
      ))}
    </Menu>
  )
}

function addRule(name: ManagedRuleGroupName) {
  useDesignStore
    .getState()
    .apply(`Add WAF rule ${managedRuleGroups[name].title}`, design => addManagedRuleGroup(design, name))
  const { managedRuleGroups: groups } = useDesignStore.getState().design.waf
  useViewStore.getState().select({ kind: 'waf' }, ['waf', 'managedRuleGroups', groups.length - 1])
}

function editAddresses() {
  const { environments } = useDesignStore.getState().design
  const { environment, select } = useViewStore.getState()
  const position = environments.findIndex(each => each.name === environment)
  // After the menu has given the focus back, the field takes it.
  setTimeout(() => select({ kind: 'waf' }, ['environments', position, 'allowedIpv4']), 100)
}
