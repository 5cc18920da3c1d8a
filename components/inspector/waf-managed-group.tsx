import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { moveManagedRuleGroup, removeManagedRuleGroup } from '@/lib/design/commands/waf'
import { managedRuleGroups, type ManagedRuleGroup } from '@/lib/design/waf'
import { useDesignStore } from '@/stores/design-store'
import { EntryList } from './fields/entry-list'
import { Label, Rows } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectField } from './fields/select-field'
import { Folder } from './section'
import { RuleTitle } from './waf-form'

const modes: Readonly<Record<string, string>> = { block: 'blocks', count: 'only counts' }

/** A managed rule group: what it stops, whether it blocks, which of its rules only count, and its place. */
export function WafManagedGroup(props: {
  order: number
  position: number
  rule: ManagedRuleGroup
  count: number
}) {
  const { order, position, rule, count } = props
  const design = useDesignStore(state => state.design)
  const { apply } = useDesignStore.getState()
  const { title, stops, capacity } = managedRuleGroups[rule.group]
  const path = ['waf', 'managedRuleGroups', position]
  const move = (to: number) => apply(`Move ${title}`, before => moveManagedRuleGroup(before, position, to))
  return (
    <div className="rule-row">
      <Folder
        title={<RuleTitle order={order} title={title} />}
        aside={rule.mode === 'count' ? 'counts' : 'managed'}
      >
        <p className="t2 rule-help">{`Stops ${stops}. ${capacity} capacity units.`}</p>
        <Rows>
          <SelectField
            path={[...path, 'mode']}
            label={`Mode of ${title}`}
            short="Mode"
            name={each => modes[each] ?? String(each)}
          />
          <Label text="Only counted" help={helpAt(design, [...path, 'countedRules'])} />
          <div className="both">
            <EntryList
              path={[...path, 'countedRules']}
              label={`Counted rules of ${title}`}
              entry={`counted rule of ${title}`}
              placeholder="SizeRestrictions_BODY"
              empty="Every rule of the group acts."
            />
          </div>
        </Rows>
        <div className="folder-foot">
          <Button
            look="quiet"
            glyph="trash"
            disabled={count === 1}
            onClick={() => apply(`Remove ${title}`, before => removeManagedRuleGroup(before, position))}
          >
            {`Remove ${title}`}
          </Button>
        </div>
      </Folder>
      <div className="rule-move">
        <IconButton
          glyph="chev"
          small
          className="up"
          label={`Move ${title} up`}
          disabled={position === 0}
          onClick={() => move(position - 1)}
        />
        <IconButton
          glyph="chev"
          small
          label={`Move ${title} down`}
          disabled={position === count - 1}
          onClick={() => move(position + 1)}
        />
      </div>
    </div>
  )
}
