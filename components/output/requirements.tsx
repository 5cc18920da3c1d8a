import { firstLine } from '@/lib/cfn/printed-blocks'
import { requirementIds, type RequirementId } from '@/lib/cfn/origin'
import type { RequirementResult } from '@/lib/check/requirements'
import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { Glyph } from '../ui/glyph'
import { requirementTitles } from './requirement-titles'
import { typeWord } from './type-words'
import { useLines } from './use-lines'

const mostPlaces = 60

/** R1 to R20, each environment apart: what holds, why, and the lines that say so. What fails is on top. */
export function Requirements() {
  const results = useCompiledStore(state => state.compiled?.requirements)
  const environments = useDesignStore(state => state.design.environments)
  const shown = useViewStore(state => state.requirement)
  const showRequirement = useViewStore(state => state.showRequirement)
  const environment = useViewStore(state => state.environment)
  const names = environments.map(each => each.name)
  const columns = {
    gridTemplateColumns: `52px minmax(0, 1.1fr) minmax(0, 1fr) 84px repeat(${names.length}, 48px)`,
  }
  if (!results || Object.keys(results).length === 0) {
    return <p className="pane-empty">The requirements are checked when the design has no errors.</p>
  }
  const of = (id: RequirementId, name: string) => results[name]?.find(each => each.id === id)
  const fails = (id: RequirementId) => names.some(name => of(id, name)?.outcome === 'fails')
  const ids = requirementIds.toSorted((a, b) => Number(fails(b)) - Number(fails(a)))
  return (
    <div className="pane-scroll requirements">
      <div className="requirements-head" style={columns} aria-hidden="true">
        <span />
        <span>Requirement</span>
        <span>Held by</span>
        <span>Places</span>
        {names.map(name => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol>
        {ids.map(id => (
          <li key={id}>
            <button
              type="button"
              className={id === shown ? 'requirement on' : 'requirement'}
              style={columns}
              aria-expanded={id === shown}
              onClick={() => showRequirement(id === shown ? undefined : id)}
            >
              <span className="requirement-id">{id}</span>
              <span className="clip">{requirementTitles[id]}</span>
              <span className="held clip">{of(id, environment)?.because}</span>
              <span className="count-places">{placesText(of(id, environment))}</span>
              {names.map(name => (
                <Outcome key={name} environment={name} result={of(id, name)} />
              ))}
            </button>
            {id === shown && <Detail results={names.map(name => [name, of(id, name)] as const)} />}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Outcome({ environment, result }: { environment: string; result: RequirementResult | undefined }) {
  const { outcome } = result ?? {}
  const word = { holds: 'holds', fails: 'fails', off: 'turned off' }[outcome ?? 'off']
  return (
    <span className={`outcome ${outcome ?? 'off'}`} title={result?.because}>
      <Glyph name={({ holds: 'check', fails: 'error', off: 'minus' } as const)[outcome ?? 'off']} />
      <span className="sr">
        {word} in {environment}
      </span>
    </span>
  )
}

function placesText(result: RequirementResult | undefined): string {
  const count = result?.resources.length ?? 0
  return count === 0 ? '' : `${count} place${count === 1 ? '' : 's'}`
}

type Named = readonly [name: string, result: RequirementResult | undefined]

/** The sentence of each environment, once when they say the same, and where it stands in the template. */
function Detail({ results }: { results: readonly Named[] }) {
  const said = new Map<string, string[]>()
  for (const [name, result] of results) {
    if (result) said.set(result.because, [...(said.get(result.because) ?? []), name])
  }
  const resources = [...new Set(results.flatMap(([, result]) => result?.resources ?? []))]
  return (
    <div className="requirement-detail">
      {[...said].map(([because, names]) => (
        <p key={because}>
          {said.size > 1 && <b>{names.join(', ')}: </b>}
          {because}
        </p>
      ))}
      <Places resources={resources} />
    </div>
  )
}

function Places({ resources }: { resources: readonly string[] }) {
  const blocks = useCompiledStore(state => state.compiled?.blocks) ?? []
  const lines = useLines()
  const showLine = useViewStore(state => state.showLine)
  const byId = new Map(blocks.filter(each => each.section === 'Resources').map(block => [block.id, block]))
  const found = resources.flatMap(id => byId.get(id) ?? [])
  return (
    <ul className="places" aria-label="Places in the template">
      {found.slice(0, mostPlaces).map(block => {
        const line = firstLine(lines, block)
        return (
          <li key={block.id}>
            <button type="button" className="chip" title={typeWord(block)} onClick={() => showLine(line)}>
              {block.id} <span className="n">{line.toLocaleString('en')}</span>
            </button>
          </li>
        )
      })}
      {found.length > mostPlaces && <li className="t3">and {found.length - mostPlaces} more</li>}
    </ul>
  )
}
