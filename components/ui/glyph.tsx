import { glyphs, type GlyphName, type Shape } from './glyphs'

export type { GlyphName } from './glyphs'

/** One of our own 16px glyphs. It says nothing to a screen reader: the words beside it do. */
export function Glyph({
  name,
  small = false,
  className,
}: {
  name: GlyphName
  small?: boolean
  className?: string
}) {
  return (
    <svg
      className={['i', small && 's', className].filter(Boolean).join(' ')}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {(glyphs[name] as readonly Shape[]).map(draw)}
    </svg>
  )
}

function draw(shape: Shape, key: number) {
  if (typeof shape === 'string') return <path key={key} d={shape} />
  if ('d' in shape) return <path key={key} d={shape.d} strokeWidth={shape.width} />
  if ('circle' in shape) {
    const [cx, cy, r] = shape.circle
    return <circle key={key} cx={cx} cy={cy} r={r} />
  }
  const [x, y, width, height, rx] = shape.rect
  return <rect key={key} x={x} y={y} width={width} height={height} rx={rx} />
}
