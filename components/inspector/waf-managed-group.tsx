import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { removeManagedRuleGroup } from '@/lib/design/commands/waf'
import { managedRuleGroups, type ManagedRuleGroup } from '@/lib/design/waf'
import { useDesignStore } from '@/stores/design-store'
import { EntryList } from './fields/entry-list'
import { Label, Rows } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectField } from './fields/select-field'
import { Folder } from './section'
import { RuleHelp, RuleTitle } from './waf-rule-row'

const modes: Readonly<Record<string, string>> = { block: 'blocks', count: 'only counts' }

/** A managed rule group: what it stops, whether it blocks, which of its rules only count, and its place. */
export function WafManagedGroup(props: {
  order: number
  position: number
  rule: ManagedRuleGroup
  count: number
  /** Moves the group to another position. */
  onMove(to: number): void
}) {
  const { order, position, rule, count, onMove } = props
  const design = useDesignStore(state => state.design)
  const { apply } = useDesignStore.getState()
  const { title, stops, capacity } = managedRuleGroups[rule.group]
  const path = ['waf', 'managedRuleGroups', position]
  return (
    <>
      <Folder
        title={<RuleTitle order={order} title={title} />}
        aside={rule.mode === 'count' ? 'counts' : 'managed'}
      >
        <RuleHelp>{`Stops ${stops}. ${capacity} capacity units.`}</RuleHelp>
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
          aria-keyshortcuts="Alt+ArrowUp"
          keys="Alt ↑"
          onClick={() => onMove(position - 1)}
        />
        <IconButton
          glyph="chev"
          small
          label={`Move ${title} down`}
          disabled={position === count - 1}
          aria-keyshortcuts="Alt+ArrowDown"
          keys="Alt ↓"
          onClick={() => onMove(position + 1)}
        />
      </div>
    </>
  )
}
