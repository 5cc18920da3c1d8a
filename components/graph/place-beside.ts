export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const gap = 14
const edge = 8

/** Where a box of that size stands near both ends and covers neither, inside the canvas if there is room at all. */
export function placeBeside(
  size: { width: number; height: number },
  source: Rect,
  target: Rect,
  canvas: Rect,
): { x: number; y: number } {
  const { width, height } = size
  const between = (source.x + source.width + target.x) / 2 - width / 2
  const xs = [
    between,
    source.x,
    source.x - width / 2,
    target.x - width - gap,
    source.x + source.width + gap,
    source.x - width - gap,
    target.x,
  ]
  const ys = [source, target].flatMap(end => [
    end.y + end.height + gap,
    end.y - height - gap,
    end.y + end.height / 2 - height / 2,
  ])
  const clamp = (value: number, size: number, start: number, room: number) =>
    Math.max(start + edge, Math.min(value, start + room - size - edge))
  const spots = ys.flatMap(y =>
    xs.map(x => ({
      x: Math.round(clamp(x, width, canvas.x, canvas.width)),
      y: Math.round(clamp(y, height, canvas.y, canvas.height)),
    })),
  )
  const covers = (spot: { x: number; y: number }, end: Rect) =>
    spot.x < end.x + end.width + edge &&
    end.x < spot.x + width + edge &&
    spot.y < end.y + end.height + edge &&
    end.y < spot.y + height + edge
  return (
    spots.find(spot => !covers(spot, source) && !covers(spot, target)) ?? {
      x: canvas.x + edge,
      y: canvas.y + edge,
    }
  )
}
