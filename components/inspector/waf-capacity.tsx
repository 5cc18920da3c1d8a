import { classNames } from '@/components/ui/class-names'
import { ruleCapacities, wafCapacity, wafCapacityLimits } from '@/lib/design/waf-capacity'
import { useDesignStore } from '@/stores/design-store'
import { Section } from './section'
import { Term } from './term'

const grouped = new Intl.NumberFormat('en-US')
const { included, most } = wafCapacityLimits

/** What the rules take of the web ACL's capacity: a bar with the share of each, and the same in numbers. */
export function WafCapacity() {
  const waf = useDesignStore(state => state.design.waf)
  const total = wafCapacity(waf)
  const rules = ruleCapacities(waf)
  const isAbove = total > included
  const scale = isAbove ? most : included
  const percent = (units: number) => `${(100 * units) / scale}%`
  return (
    <Section title="Capacity" aside={`${grouped.format(total)} of ${grouped.format(scale)} WCU`}>
      <div
        className={classNames('capacity', isAbove && 'above')}
        role="img"
        aria-label={`${grouped.format(total)} of ${grouped.format(scale)} capacity units are used`}
      >
        {rules.map(({ title, units }) => (
          <i key={title} style={{ width: percent(units) }} />
        ))}
        {isAbove && <b style={{ insetInlineStart: percent(included) }} />}
      </div>
      <dl className="counts">
        {rules.map(({ title, units }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{`${grouped.format(units)} WCU, ${share(units, total)}`}</dd>
          </div>
        ))}
      </dl>
      <p className="note">
        Each rule takes <Term name="wcu">capacity units</Term>. Up to {grouped.format(included)} are in the
        price of a request, above them every request costs more, and {grouped.format(most)} are the most.
      </p>
    </Section>
  )
}

function share(units: number, total: number): string {
  const percent = Math.round((100 * units) / total)
  return percent === 0 ? 'below 1 %' : `${percent} %`
}
