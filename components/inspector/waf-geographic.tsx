import { Button } from '@/components/ui/button'
import { setGeographic } from '@/lib/design/commands/waf'
import type { Waf } from '@/lib/design/waf'
import { useDesignStore } from '@/stores/design-store'
import { EntryList } from './fields/entry-list'
import { Label, Rows } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectField } from './fields/select-field'
import { Folder } from './section'
import { RuleHelp, RuleTitle } from './waf-rule-row'

const path = ['waf', 'geographic']
const modes: Readonly<Record<string, string>> = { block: 'blocks these countries', only: 'blocks all others' }

/** The rule that looks at the country that a call comes from. */
export function WafGeographic({
  order,
  geographic,
}: {
  order: number
  geographic: NonNullable<Waf['geographic']>
}) {
  const design = useDesignStore(state => state.design)
  const { countries, mode } = geographic
  return (
    <Folder
      title={<RuleTitle order={order} title="Geographic" />}
      aside={`${mode === 'only' ? 'only ' : ''}${countries.slice(0, 3).join(', ')}${countries.length > 3 ? ' …' : ''}`}
    >
      <RuleHelp>
        Before the managed groups: what the country alone decides needs no look at the request itself.
      </RuleHelp>
      <Rows>
        <SelectField
          path={[...path, 'mode']}
          label="Geographic mode"
          short="What"
          name={each => modes[each] ?? String(each)}
        />
        <Label text="Countries" help={helpAt(design, [...path, 'countries'])} />
        <div className="both">
          <EntryList
            path={[...path, 'countries']}
            label="Countries"
            entry="country code"
            placeholder="US"
            empty="No country."
          />
        </div>
      </Rows>
      <div className="folder-foot">
        <Button
          look="quiet"
          glyph="trash"
          onClick={() =>
            useDesignStore
              .getState()
              .apply('Remove the geographic rule', before => setGeographic(before, null))
          }
        >
          Remove the geographic rule
        </Button>
      </div>
    </Folder>
  )
}
