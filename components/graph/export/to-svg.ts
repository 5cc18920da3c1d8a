import type { Design } from '@/lib/design/design'
import { encodeDesign } from '@/lib/design/share-link'
import { designMark } from '@/lib/design/picture'
import { columnCount, columnTitles } from '../columns'
import type { ColumnHead } from '../layout'
import { boundsOf, type Bounds } from '../view-of'
import { labelWidth } from '../sizes'
import { colours, type Colours } from './colours'
import type { Drawing } from './drawing'
import { edge, edgeLabel } from './edge'
import { node } from './node'
import { baseline, styleOf, uiFont } from './text'
import { element, escapeXml } from './xml'

/** A picture as SVG, and its size in px. */
export interface Picture {
  readonly text: string
  readonly width: number
  readonly height: number
}

const margin = 24

/**
 * The graph as a picture that needs nothing beside it: no style sheet, no script, no font. It carries the design as a
 * link does, so that it opens again. The same drawing gives the same text.
 */
export function toSvg(drawing: Drawing, theme: 'light' | 'dark', design: Design): Picture {
  const { model, positions, heads, ways } = drawing
  const has = colours[theme]
  const { left, top, right, bottom } = frameOf(drawing)
  const [width, height] = [right - left, bottom - top]
  const edges = model.edges
    .flatMap(each => {
      const way = ways.get(each.id)
      return way ? [{ edge: each, way }] : []
    })
    // The broken ones last, so that they lie on top.
    .sort((a, b) => Number(a.edge.hasError ?? false) - Number(b.edge.hasError ?? false))
  const text = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `${left} ${top} ${width} ${height}`,
      role: 'img',
      'font-family': uiFont,
    },
    // Before anything that a person wrote.
    element('metadata', { id: designMark }, encodeDesign(design)),
    element('title', {}, escapeXml(`${design.name}, the graph of its design`)),
    element('rect', { x: left, y: top, width, height, fill: has.canvas }),
    '\n',
    ...heads.map(each => `${columnHead(each, columnCount(model, each.column), has)}\n`),
    ...edges.map(each => `${edge(each.edge, each.way, has)}\n`),
    ...edges
      .map(each => edgeLabel(each.edge, each.way, has))
      .flatMap(each => (each === '' ? [] : [`${each}\n`])),
    ...model.nodes.map(each => `${node(each, positions.get(each.id) ?? { x: 0, y: 0 }, has)}\n`),
  )
  return { text: `${text}\n`, width, height }
}

function columnHead({ column, x, y }: ColumnHead, count: number | undefined, theme: Colours): string {
  const style = styleOf({ size: 11, weight: 500, fill: theme.ink3 })
  const amount = count === undefined ? '' : element('tspan', { dx: 4, 'font-weight': 400 }, String(count))
  return element('text', { x, y: baseline(y + 8, 11), ...style }, escapeXml(columnTitles[column]), amount)
}

/** All that is drawn, with a margin, in whole px. */
function frameOf({ model, positions, heads, ways }: Drawing): Bounds {
  const nodes = boundsOf(model, positions)
  const points = [...ways.values()].flatMap(each => each.points)
  const labels = model.edges.flatMap(({ id, label }) => {
    const at = ways.get(id)?.labelAt
    return at && label !== undefined ? [at.x + labelWidth(label)] : []
  })
  const xs = [...points.map(each => each.x), ...heads.map(each => each.x)]
  const ys = [...points.map(each => each.y), ...heads.map(each => each.y)]
  return {
    left: Math.floor(least(nodes.left, xs)) - margin,
    top: Math.floor(least(nodes.top, ys)) - margin,
    right: Math.ceil(most(nodes.right, [...xs, ...labels])) + margin,
    bottom: Math.ceil(most(nodes.bottom, ys)) + margin,
  }
}

// Not Math.min(...values): a large graph has more corners than a call takes arguments.
const least = (first: number, values: readonly number[]) =>
  values.reduce((found, each) => Math.min(found, each), first)
const most = (first: number, values: readonly number[]) =>
  values.reduce((found, each) => Math.max(found, each), first)
