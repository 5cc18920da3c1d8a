import { classNames } from './class-names'
import { Glyph, type GlyphName } from './glyph'

/** The hues of the kinds; everything that watches shares one. */
export type Hue = 'waf' | 'api' | 'authorizer' | 'route' | 'function' | 'table' | 'key' | 'secret' | 'watch'

/** A kind's glyph on its tint: 28px, or 20px small. */
export function Tile({ hue, glyph, small = false }: { hue: Hue; glyph: GlyphName; small?: boolean }) {
  return (
    <span className={classNames('tile', `k-${hue}`, small && 's')}>
      <Glyph name={glyph} />
    </span>
  )
}
