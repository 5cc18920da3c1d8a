interface Size {
  readonly width: number
  readonly height: number
}
/** In px from the top left of the window. */
export interface Box extends Size {
  readonly left: number
  readonly top: number
}
export type Side = 'above' | 'below' | 'left'

const gap = 12
const around = 4
const edge = 2

/** Where a card stands beside a target: aligned with its start, or with its end where the window ends, and always inside. */
export function placeCard(target: Box, card: Size, window: Size, side: Side): { left: number; top: number } {
  const { left, top } = {
    above: { left: target.left + gap, top: target.top - gap - card.height },
    below: { left: target.left + gap, top: target.top + target.height + gap },
    left: { left: target.left - gap - card.width, top: target.top + gap },
  }[side]
  const inside = (value: number, size: number, room: number) =>
    Math.max(gap, Math.min(value, room - size - gap))
  return { left: inside(left, card.width, window.width), top: inside(top, card.height, window.height) }
}

/** The outline around a target: a little larger, as far as the window goes. */
export function outlineOf(target: Box, window: Size): Box {
  const left = Math.max(edge, target.left - around)
  const top = Math.max(edge, target.top - around)
  const right = Math.min(window.width - edge, target.left + target.width + around)
  const bottom = Math.min(window.height - edge, target.top + target.height + around)
  return { left, top, width: right - left, height: bottom - top }
}
