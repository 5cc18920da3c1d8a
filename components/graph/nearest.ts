import type { GraphModel, Positions } from './graph-model'

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

export interface Box {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The nearest box in a direction: what lies straight ahead counts before what lies aslant. */
export function nearest(boxes: readonly Box[], fromId: string, direction: Direction): string | undefined {
  const from = boxes.find(each => each.id === fromId)
  if (!from) return undefined
  const isVertical = direction === 'ArrowUp' || direction === 'ArrowDown'
  const sign = direction === 'ArrowDown' || direction === 'ArrowRight' ? 1 : -1
  const at = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
  const origin = at(from)
  const ranked = boxes
    .filter(each => each.id !== fromId)
    .map(each => {
      const there = at(each)
      const ahead = sign * (isVertical ? there.y - origin.y : there.x - origin.x)
      const aside = Math.abs(isVertical ? there.x - origin.x : there.y - origin.y)
      return { id: each.id, ahead, cost: ahead + aside * (isVertical ? 4 : 2) }
    })
    .filter(each => each.ahead > 8)
  ranked.sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1))
  return ranked[0]?.id
}

/** Every node with the place where it stands. */
export function boxesOf(model: GraphModel, positions: Positions): Box[] {
  return model.nodes.map(({ id, width, height }) => ({
    id,
    width,
    height,
    ...(positions.get(id) ?? { x: 0, y: 0 }),
  }))
}
