import { add, additions } from '../adding'
import { kinds } from '../kinds'
import { Tile } from '../ui/tile'

/** One button for each thing that a design can get more of. */
export function AddPanel() {
  return (
    <ul className="left-scroll add-list" aria-label="Add to the design">
      {additions.map(addition => (
        <li key={addition.title}>
          <button type="button" onClick={() => add(addition)}>
            <Tile hue={kinds[addition.kind].hue} glyph={kinds[addition.kind].glyph} />
            <span className="grow">
              <b>{addition.title}</b>
              <span>{addition.note}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
