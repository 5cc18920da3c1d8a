import { firstLine } from '@/lib/cfn/printed-blocks'
import { requirementIds, type RequirementId } from '@/lib/cfn/origin'
import type { PrintedBlock } from '@/lib/cfn/print'
import type { RequirementResult } from '@/lib/check/requirements'
import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { Glyph } from '../ui/glyph'
import { requirementPlaces } from './requirement-places'
import { requirementTitles } from './requirement-titles'
import { typeWord } from './type-words'
import { useLines } from './use-lines'

const mostPlaces = 60
const none: readonly never[] = []

/** R1 to R20, each environment apart: what holds, why, and the lines that say so. What fails is on top. */
export function Requirements() {
  const results = useCompiledStore(state => state.compiled?.requirements)
  const blocks = useCompiledStore(state => state.compiled?.blocks) ?? none
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
  const placesOf = (id: RequirementId, ...environments: string[]) =>
    requirementPlaces(
      id,
      environments.flatMap(name => of(id, name) ?? []),
      blocks,
    )
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
              <span className="count-places">
                {placesText(of(id, environment), placesOf(id, environment).length)}
              </span>
              {names.map(name => (
                <Outcome key={name} environment={name} result={of(id, name)} />
              ))}
            </button>
            {id === shown && (
              <Detail
                results={names.map(name => [name, of(id, name)] as const)}
                places={placesOf(id, ...names)}
              />
            )}
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

function placesText(result: RequirementResult | undefined, count: number): string {
  if (count === 0) return result?.outcome === 'holds' ? 'all lines' : ''
  return count === 1 ? '1 place' : `${count} places`
}

type Named = readonly [name: string, result: RequirementResult | undefined]

/** The sentence of each environment, once when they say the same, and where it stands in the template. */
function Detail({ results, places }: { results: readonly Named[]; places: readonly PrintedBlock[] }) {
  const said = new Map<string, string[]>()
  for (const [name, result] of results) {
    if (result) said.set(result.because, [...(said.get(result.because) ?? []), name])
  }
  return (
    <div className="requirement-detail">
      {[...said].map(([because, names]) => (
        <p key={because}>
          {said.size > 1 && <b>{names.join(', ')}: </b>}
          {because}
        </p>
      ))}
      <Places places={places} isAll={results.every(([, result]) => result?.outcome === 'holds')} />
    </div>
  )
}

/** Where a requirement is held; what no line says more than another, by all of them. */
function Places({ places, isAll }: { places: readonly PrintedBlock[]; isAll: boolean }) {
  const lines = useLines()
  const showLine = useViewStore(state => state.showLine)
  return (
    <ul className="places" aria-label="Places in the template">
      {places.slice(0, mostPlaces).map(block => {
        const line = firstLine(lines, block)
        return (
          <li key={`${block.section} ${block.id}`}>
            <button type="button" className="chip" title={typeWord(block)} onClick={() => showLine(line)}>
              {block.id} <span className="n">{line.toLocaleString('en')}</span>
            </button>
          </li>
        )
      })}
      {places.length > mostPlaces && <li className="t3">and {places.length - mostPlaces} more</li>}
      {places.length === 0 && isAll && (
        <li>
          <button type="button" className="chip" onClick={() => showLine(1)}>
            The whole template <span className="n">1</span>
          </button>
        </li>
      )}
    </ul>
  )
}
