import { setValue } from '@/lib/design/commands/set-value'
import type { Table } from '@/lib/design/table'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { NumberInput } from './fields/number-field'
import { EnvironmentRow, EnvironmentRows } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectInput } from './fields/select-field'
import { Section } from './section'

const modes = ['on-demand', 'provisioned'] as const
const units = [
  { key: 'readUnits', label: 'Read units' },
  { key: 'writeUnits', label: 'Write units' },
] as const

/** How each environment pays for the table's capacity. */
export function TableBilling({ table, path }: { table: Table; path: DesignPath }) {
  const design = useDesignStore(state => state.design)
  const at = [...path, 'billing']
  const provisioned = Object.entries(table.billing).find(([, each]) => each.mode === 'provisioned')?.[0]
  const choose = (name: string, mode: unknown) =>
    useDesignStore
      .getState()
      .apply(`Set billing in ${name} of ${table.name}`, before =>
        setValue(
          before,
          [...at, name],
          mode === 'provisioned' ? { mode, readUnits: 5, writeUnits: 5 } : { mode },
        ),
      )
  return (
    <Section title="Capacity">
      <EnvironmentRows>
        <EnvironmentRow label="Billing" term="onDemand" help={helpAt(design, at)}>
          {name => (
            <SelectInput
              path={[...at, name, 'mode']}
              label={`Billing in ${name}`}
              options={modes}
              choose={mode => choose(name, mode)}
            />
          )}
        </EnvironmentRow>
        {provisioned !== undefined &&
          units.map(({ key, label }) => (
            <EnvironmentRow key={key} label={label} help={helpAt(design, [...at, provisioned, key])}>
              {name =>
                table.billing[name]?.mode === 'provisioned' ? (
                  <NumberInput path={[...at, name, key]} label={`${label} in ${name}`} />
                ) : (
                  <span className="field derived">as needed</span>
                )
              }
            </EnvironmentRow>
          ))}
      </EnvironmentRows>
    </Section>
  )
}
