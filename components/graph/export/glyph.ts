import { kinds } from '../../kinds'
import { glyphs, type GlyphName, type Shape } from '../../ui/glyphs'
import type { NodeKind } from '../graph-model'
import type { Colours } from './colours'
import { element } from './xml'

/** A glyph of the page in a square of `size` px at x, y. */
export function glyph(
  name: GlyphName,
  x: number,
  y: number,
  size: number,
  stroke: string,
  width = 1.5,
): string {
  const shapes: readonly Shape[] = glyphs[name]
  return element(
    'g',
    {
      transform: `translate(${x} ${y}) scale(${size / 16})`,
      fill: 'none',
      stroke,
      'stroke-width': width,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    ...shapes.map(draw),
  )
}

/** The glyph of a kind on its tint: 28 px, or 20 px small. */
export function tile(kind: NodeKind, x: number, y: number, theme: Colours, size: 20 | 28 = 28): string {
  const { hue, glyph: name } = kinds[kind]
  const inside = size === 28 ? 16 : 14
  const margin = (size - inside) / 2
  return (
    element('rect', {
      x,
      y,
      width: size,
      height: size,
      rx: size === 28 ? 6 : 5,
      fill: theme.kind[hue],
      'fill-opacity': 0.11,
    }) + glyph(name, x + margin, y + margin, inside, theme.kind[hue])
  )
}

function draw(shape: Shape): string {
  if (typeof shape === 'string') return element('path', { d: shape })
  if ('d' in shape) return element('path', { d: shape.d, 'stroke-width': shape.width })
  if ('circle' in shape) {
    const [cx, cy, r] = shape.circle
    return element('circle', { cx, cy, r })
  }
  const [x, y, width, height, rx] = shape.rect
  return element('rect', { x, y, width, height, rx })
}
