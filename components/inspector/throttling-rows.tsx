import type { ReactNode } from 'react'
import { useDesignStore } from '@/stores/design-store'
import { EnvironmentRow } from './fields/row'
import { helpAt } from './fields/schema'

type Limit = 'rate' | 'burst'

interface ThrottlingRowsProps {
  /** The field of a limit that an environment has of its own; nothing where it has none. */
  field(
    environment: string,
    limit: Limit,
    props: { readonly label: string; readonly unit?: string },
  ): ReactNode
  /** What stands in the well in place of a field. */
  well(environment: string, limit: Limit): ReactNode
}

const limits: readonly { readonly key: Limit; readonly label: string; readonly unit?: string }[] = [
  { key: 'rate', label: 'Rate', unit: '/s' },
  { key: 'burst', label: 'Burst' },
]

/** The limits of routes by environment: their own as fields, what applies otherwise as wells. */
export function ThrottlingRows({ field, well }: ThrottlingRowsProps) {
  const design = useDesignStore(state => state.design)
  return limits.map(({ key, label, ...rest }) => (
    <EnvironmentRow key={key} label={label} help={helpAt(design, ['environments', 0, 'throttling', key])}>
      {name =>
        field(name, key, { label: `${label} in ${name}`, ...rest }) || (
          <span className="field derived">
            {well(name, key)}
            {rest.unit && <span className="u">{rest.unit}</span>}
          </span>
        )
      }
    </EnvironmentRow>
  ))
}
