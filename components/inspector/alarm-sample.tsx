import { classNames } from '@/components/ui/class-names'
import { alarmEvaluations } from '@/lib/cfn/alarm-evaluation'
import { listed } from '@/lib/design/listed'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import type { AlarmThreshold } from './alarm-thresholds'
import { evaluationWords, firesAt, sampleLength, sampleSeries } from './sample-series'

const width = 288
const height = 64
const evaluations = alarmEvaluations()
const grouped = new Intl.NumberFormat('en-US')

/** Sample values under the thresholds of an alarm, and when the alarm of the shown environment would fire at them. */
export function AlarmSample({ threshold: { key, kind, name, unit, sample } }: { threshold: AlarmThreshold }) {
  const environments = useDesignStore(state => state.design.environments)
  const shown = useViewStore(state => state.environment)
  const evaluation = evaluations[kind]
  const values = sampleSeries(sample)
  const lines = environments.map(each => ({
    environment: each.name,
    threshold: each.alarms[key],
    isShown: each.name === shown,
    fires: firesAt(values, each.alarms[key], evaluation),
  }))
  const top = Math.max(...values, ...lines.map(each => each.threshold)) * 1.1
  const x = (position: number) => tenth((position * width) / sampleLength)
  const y = (value: number) => tenth(height - (value / top) * height)
  const current = lines.find(each => each.isShown)
  const words = evaluationWords(evaluation)
  const spoken = lines.map(
    each =>
      `In ${each.environment}, at ${grouped.format(each.threshold)} ${unit}, it ${when(each.fires, evaluation.period)}.`,
  )
  return (
    <figure className="all alarm-sample">
      <svg
        role="img"
        aria-label={`${name}: sample values. The alarm fires when ${words} are above the threshold. ${spoken.join(' ')}`}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
      >
        {current?.fires !== undefined && (
          <rect
            className="window"
            x={x(Math.max(0, current.fires + 1 - evaluation.evaluated))}
            width={x(Math.min(evaluation.evaluated, current.fires + 1))}
            height={height}
          />
        )}
        <path className="values" d={`M${values.map((value, i) => `${x(i + 0.5)} ${y(value)}`).join('L')}`} />
        {lines.map(each => (
          <path
            key={each.environment}
            className={classNames('threshold', each.isShown && 'on')}
            d={`M0 ${y(each.threshold)}H${width}`}
          />
        ))}
      </svg>
      <figcaption>
        {['Sample values.', whichLine(lines), `It fires when ${words} are above the line`].join(' ')}
        {current && current.fires === undefined ? ', which none of these does.' : '.'}
      </figcaption>
    </figure>
  )
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** `The solid line is prod, the dashed one dev.` */
function whichLine(lines: readonly { readonly environment: string; readonly isShown: boolean }[]): string {
  const shown = lines.find(each => each.isShown)
  const others = lines.filter(each => !each.isShown).map(each => each.environment)
  if (!shown) return `The dashed lines are ${listed(others)}.`
  const dashed = others.length === 1 ? 'the dashed one' : 'the dashed ones'
  return `The solid line is ${shown.environment}${others.length === 0 ? '' : `, ${dashed} ${listed(others)}`}.`
}

function when(fires: number | undefined, period: number): string {
  return fires === undefined
    ? 'does not fire at these values'
    : `fires after ${((fires + 1) * period) / 60} minutes of these values`
}
