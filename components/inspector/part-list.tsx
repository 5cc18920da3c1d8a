import { kinds } from '@/components/kinds'
import { Glyph } from '@/components/ui/glyph'
import { partKey, type Part } from '@/lib/cfn/origin'
import { useViewStore } from '@/stores/view-store'

export interface PartLink {
  readonly part: Part
  /** What is said beside it: its actions, its limit. */
  readonly note?: string
}

/** Parts that have to do with this one; a click shows them. */
export function PartList({ links }: { links: readonly PartLink[] }) {
  return (
    <ul className="part-list">
      {links.map(({ part, note }) => (
        <li key={partKey(part)}>
          <button
            type="button"
            className={`k-${kinds[part.kind].hue}`}
            onClick={() => useViewStore.getState().select(part)}
          >
            <Glyph name={kinds[part.kind].glyph} small />
            <span className={part.kind === 'route' ? 'clip mono' : 'clip'}>
              {part.name ?? kinds[part.kind].title}
            </span>
            {note && <span className="aside">{note}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
