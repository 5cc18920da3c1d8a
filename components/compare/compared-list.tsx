import { useEffect, useRef } from 'react'
import type { Compared } from '@/lib/artifact/compare'
import { partKey } from '@/lib/cfn/origin'
import { inEnvironment } from '@/lib/check/change/clause'
import type { PartChange, PartState } from '@/lib/check/change/compare-designs'
import { counted } from '../dialogs/parts-of'
import { kinds } from '../kinds'
import { Pieces } from '../pieces'
import { Tile } from '../ui/tile'

interface ComparedListProps {
  readonly compared: Compared
  readonly environment: string
  /** The key of the part that is pointed out. */
  readonly asked: string | undefined
  onAsk(key: string): void
}

/** What differs, part by part and in words. */
export function ComparedList({
  compared: { parts, follows, lines },
  environment,
  asked,
  onAsk,
}: ComparedListProps) {
  return (
    <section className="compare-list" aria-label="What differs">
      <p className="t2">
        {parts.length + follows.length === 0 ? 'The two designs are the same.' : `${countsOf(parts)}.`}
      </p>
      {lines && parts.length + follows.length > 0 && (
        <p className="t3">
          Lines of the template: {lines.added.toLocaleString('en')} added,{' '}
          {lines.removed.toLocaleString('en')} removed, {lines.changed.toLocaleString('en')} changed.
        </p>
      )}
      <ul>
        {parts.map(change => {
          const key = partKey(change.part)
          return (
            <Row
              key={key}
              change={change}
              environment={environment}
              isAsked={key === asked}
              onAsk={() => onAsk(key)}
            />
          )
        })}
      </ul>
      {follows.length > 0 && (
        <details>
          <summary>Follows in other parts of the template: {follows.length.toLocaleString('en')}</summary>
          <ul>
            {follows.map((pieces, position) => (
              <li key={position}>
                <Pieces pieces={inEnvironment(pieces, environment)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Row({
  change: { part, state, was, said },
  environment,
  isAsked,
  onAsk,
}: {
  change: PartChange
  environment: string
  isAsked: boolean
  onAsk(): void
}) {
  const { hue, glyph, title } = kinds[part.kind]
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAsked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isAsked])
  return (
    <li ref={row} className={isAsked ? 'asked' : undefined}>
      <button type="button" aria-pressed={isAsked} onClick={onAsk}>
        <Tile hue={hue} glyph={glyph} small />
        <b className={part.kind === 'route' ? 'mono clip' : 'clip'} title={part.name}>
          {part.name ?? title}
        </b>
        <span className={`compare-state ${state}`}>{was === undefined ? state : 'renamed'}</span>
      </button>
      {said.length > 0 && (
        <ul>
          {said.map((pieces, position) => (
            <li key={position}>
              <Pieces pieces={inEnvironment(pieces, environment)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** `3 parts added, 1 removed, 4 changed`. */
function countsOf(parts: readonly PartChange[]): string {
  const count = (state: PartState) => parts.filter(each => each.state === state).length
  return `${counted(count('added'), 'part')} added, ${count('removed')} removed, ${count('changed')} changed`
}
