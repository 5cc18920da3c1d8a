import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { addManagedRuleGroup, setGeographic } from '@/lib/design/commands/waf'
import { managedRuleGroupNames, managedRuleGroups } from '@/lib/design/waf'
import { useDesignStore } from '@/stores/design-store'

/** The rules that the WAF has not yet. */
export function WafAddRule() {
  const waf = useDesignStore(state => state.design.waf)
  const { apply } = useDesignStore.getState()
  const open = managedRuleGroupNames.filter(
    group => !waf.managedRuleGroups.some(each => each.group === group),
  )
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" glyph="plus" aria-label="Add a WAF rule">
          Rule
        </Button>
      }
    >
      {!waf.geographic && (
        <MenuItem
          note="Blocks countries, or all others"
          onSelect={() =>
            apply('Add the geographic rule', design =>
              setGeographic(design, { mode: 'block', countries: ['KP'] }),
            )
          }
        >
          Geographic
        </MenuItem>
      )}
      {open.map(group => (
        <MenuItem
          key={group}
          note={`Stops ${managedRuleGroups[group].stops}`}
          onSelect={() =>
            apply(`Add ${managedRuleGroups[group].title}`, design => addManagedRuleGroup(design, group))
          }
        >
          {managedRuleGroups[group].title}
        </MenuItem>
      ))}
    </Menu>
  )
}
