import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { NumberInput } from './fields/number-field'
import { EnvironmentRow, EnvironmentRows, Rows } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectField } from './fields/select-field'
import { Folder } from './section'
import { RuleHelp, RuleTitle } from './waf-rule-row'

const modes: Readonly<Record<string, string>> = { block: 'answers 429', count: 'only counts' }

/** The rule that blocks an address with too many requests. */
export function WafRateLimit({ order }: { order: number }) {
  const design = useDesignStore(state => state.design)
  const shown = useViewStore(state => state.environment)
  const { windowSeconds, mode } = design.waf.rateLimit
  const limit = design.environments.find(each => each.name === shown)?.wafRateLimit ?? 0
  const path = ['waf', 'rateLimit']
  return (
    <Folder
      title={<RuleTitle order={order} title="Rate limit" />}
      aside={`${limit.toLocaleString('en-US')} / ${windowSeconds / 60} min${mode === 'count' ? ', counts' : ''}`}
    >
      <RuleHelp>
        First: it counts every request, also those that a rule below would block, and a flood ends here.
      </RuleHelp>
      <Rows>
        <SelectField
          path={[...path, 'windowSeconds']}
          label="Window"
          name={seconds => `${Number(seconds) / 60} minutes`}
        />
        <SelectField
          path={[...path, 'mode']}
          label="Rate limit mode"
          short="Above it"
          name={each => modes[each] ?? String(each)}
        />
      </Rows>
      <EnvironmentRows>
        <EnvironmentRow label="Requests" help={helpAt(design, ['environments', 0, 'wafRateLimit'])}>
          {(name, position) => (
            <NumberInput
              path={['environments', position, 'wafRateLimit']}
              label={`WAF rate limit in ${name}`}
            />
          )}
        </EnvironmentRow>
      </EnvironmentRows>
    </Folder>
  )
}
