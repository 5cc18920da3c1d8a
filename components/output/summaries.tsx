import { useCompiledStore } from '@/stores/compiled-store'
import { Glyph } from '../ui/glyph'
import { listed } from '@/lib/design/listed'

/** How large the template is; a design with errors has the one from before them. */
export function TemplateSize() {
  const compiled = useCompiledStore(state => state.compiled)
  if (!compiled) return null
  const lines = compiled.blocks.at(-1)?.to ?? 0
  return (
    <span className="size">
      {compiled.isStale ? 'from before the errors · ' : ''}
      {compiled.resourceCount.toLocaleString('en')} resources · {lines.toLocaleString('en')} lines
    </span>
  )
}

/** `1 stops a download · 2 to look at` */
export function ProblemSummary() {
  const problems = useCompiledStore(state => state.compiled?.problems)
  if (!problems || problems.length === 0) return null
  const errors = problems.filter(each => each.severity === 'error').length
  const others = problems.length - errors
  const parts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'stops' : 'stop'} a download`] : []),
    ...(others > 0 ? [`${others} to look at`] : []),
  ]
  return <span className="size">{parts.join(' · ')}</span>
}

/** `20 of 20 hold in prod and dev` */
export function RequirementSummary() {
  const results = useCompiledStore(state => state.compiled?.requirements)
  const names = Object.keys(results ?? {})
  if (!results || names.length === 0) return null
  const holding = names.map(name => results[name]?.filter(each => each.outcome === 'holds').length ?? 0)
  const all = results[names[0] ?? '']?.length ?? 0
  const fails = Object.values(results).some(each => each.some(({ outcome }) => outcome === 'fails'))
  const isSame = holding.every(count => count === holding[0])
  return (
    <span className="size">
      <span className={fails ? 'outcome fails' : 'outcome holds'}>
        <Glyph name={fails ? 'error' : 'check'} />
      </span>
      {isSame
        ? `${holding[0]} of ${all} hold in ${listed(names)}`
        : names.map((name, index) => `${holding[index]} of ${all} hold in ${name}`).join(', ')}
    </span>
  )
}
