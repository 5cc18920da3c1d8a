import type { EdgeKind, GraphEdge } from '../graph-model'
import { arrowPath, roundedPath } from '../rounded-path'
import type { Way } from '../routing'
import { label as labelSize } from '../sizes'
import type { Colours } from './colours'
import { glyph } from './glyph'
import { baseline, styleOf } from './text'
import { element, escapeXml } from './xml'

/** The line of an edge and its arrow. */
export function edge({ kind, hasError }: GraphEdge, { points }: Way, theme: Colours): string {
  const lines: Readonly<Record<EdgeKind, string>> = {
    traffic: theme.edgeTraffic,
    access: theme.edgeAccess,
    guard: theme.edgeGuard,
    link: theme.edgeTraffic,
  }
  const colour = hasError ? theme.errorLine : lines[kind]
  return (
    element('path', {
      d: roundedPath(points),
      fill: 'none',
      stroke: colour,
      'stroke-width': hasError ? 2 : 1.5,
      'stroke-dasharray': kind === 'guard' && !hasError ? '4 4' : undefined,
    }) + element('path', { d: arrowPath(points), fill: colour })
  )
}

/** What an edge says, on a ground that hides the lines behind it. */
export function edgeLabel({ label, title, hasError }: GraphEdge, { labelAt }: Way, theme: Colours): string {
  if (label === undefined || !labelAt) return ''
  const x = labelAt.x + labelSize.padding
  const style = styleOf(
    hasError ? { size: 11, weight: 600, fill: theme.error } : { size: 11, fill: theme.ink2 },
  )
  // The ground is a stroke below the letters: it is as wide as they are in whatever font there is.
  const ground = {
    stroke: theme.canvas,
    'stroke-width': 6,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  }
  return element(
    'g',
    {},
    title === undefined ? '' : element('title', {}, escapeXml(title)),
    element(
      'text',
      { x: hasError ? x + 16 : x, y: baseline(labelAt.y, 11), ...style, ...ground },
      escapeXml(label),
    ),
    hasError ? errorMark(x, labelAt.y, theme) : '',
  )
}

function errorMark(x: number, y: number, theme: Colours): string {
  return (
    element('rect', { x: x - 2, y: y - 8, width: 16, height: 16, fill: theme.canvas }) +
    glyph('error', x, y - 6, 12, theme.error)
  )
}
