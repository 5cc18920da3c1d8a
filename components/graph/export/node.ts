import type { FunctionFace, GraphNode, NodeFace, Point, TableFace, WafFace } from '../graph-model'
import { authorizer, lambda, table, waf } from '../sizes'
import type { Colours } from './colours'
import { glyph, tile } from './glyph'
import { baseline, cut, styleOf, textLine, type TextStyle } from './text'
import { element, escapeXml } from './xml'

const padding = 10
const textX = 48
const badge = 14
const wafHead = 46

/** A node as the page draws it while nothing is selected; all that it says aloud is its title. */
export function node({ width, height, folded, face }: GraphNode, { x, y }: Point, theme: Colours): string {
  return element(
    'g',
    { transform: `translate(${x} ${y})` },
    element('title', {}, escapeXml(face.label)),
    box(face, width, height, theme),
    inside(face, width, folded, theme),
    face.flag ? flag(face.flag.severity === 'error' ? theme.error : theme.warning, width, theme) : '',
  )
}

function box(face: NodeFace, width: number, height: number, theme: Colours): string {
  const severity = face.flag?.severity
  const absent = isAbsent(face)
  const line = severity === 'error' ? theme.errorLine : severity === 'warning' ? theme.warningLine : undefined
  const border = line === undefined ? 1 : 1.5
  return element('rect', {
    x: -border / 2,
    y: -border / 2,
    width: width + border,
    height: height + border,
    rx: 8 + border / 2,
    fill: absent ? theme.surface2 : theme.raised,
    stroke: line ?? (absent ? theme.line : theme.lineStrong),
    'stroke-width': border,
  })
}

function isAbsent(face: NodeFace): boolean {
  return face.kind === 'function' && face.line === undefined
}

function inside(face: NodeFace, width: number, folded: number, theme: Colours): string {
  const title: TextStyle = { size: 13, weight: 600, fill: theme.ink }
  const quiet: TextStyle = { size: 11, fill: theme.ink2 }
  const middle = folded / 2
  switch (face.kind) {
    case 'environment': {
      const style: TextStyle = face.isShown ? title : { size: 13, fill: theme.ink2 }
      return (
        tile(face.kind, 8, middle - 10, theme, 20) +
        (face.isShown ? shownDot(theme) : '') +
        textLine(face.name, 34, middle, style, width - 40)
      )
    }
    case 'waf':
      return head(face, 'WAF', 'Blocks by default', width, wafHead, theme) + wafRows(face, width, theme)
    case 'api':
      return head(face, face.name, face.line, width, folded, theme)
    case 'authorizer':
      return (
        head(face, 'Authorizer', face.line, width, folded, theme) +
        dot(width, authorizer.trafficPort, theme) +
        dot(width, authorizer.guardPort, theme)
      )
    case 'route': {
      const [method, path]: TextStyle[] = [
        { size: 11, family: 'mono', weight: 700, fill: theme.kind.route },
        { size: 12, family: 'mono', fill: theme.ink },
      ]
      return (
        element(
          'text',
          { x: padding, y: baseline(middle, 12) },
          element('tspan', method ? styleOf(method) : {}, escapeXml(face.method)),
          element('tspan', { dx: 8, ...(path ? styleOf(path) : {}) }, escapeXml(face.shownPath)),
        ) +
        (face.checksBody
          ? glyph('schema', width - padding - badge, middle - badge / 2, badge, theme.ink3)
          : '') +
        dot(width, middle, theme)
      )
    }
    case 'function': {
      const hasSecrets = face.secrets.length > 0
      const line = face.line ?? `not in ${face.environment}`
      return (
        head(face, face.name, line, width - (hasSecrets ? badge + padding : 0), folded, theme) +
        (hasSecrets ? glyph('lock', width - padding - badge, middle - badge / 2, badge, theme.ink3) : '') +
        resourceRows(face, width, folded, theme) +
        outs(face.outs, width, folded, theme)
      )
    }
    case 'table':
      return head(face, face.name, face.keys, width, table.height, theme) + indexRows(face, width, theme)
    default: {
      const amount: TextStyle = { ...quiet, fill: theme.ink3, anchor: 'end' }
      const room = width - 38 - 16 - face.value.length * 5.7
      return (
        tile(face.kind, padding, middle - 10, theme, 20) +
        textLine(face.name, 38, middle, { ...title, size: 12 }, room) +
        textLine(face.value, width - 8, middle, amount)
      )
    }
  }
}

/** Tile, title and a quiet line below it. */
function head(
  face: NodeFace,
  name: string,
  line: string,
  width: number,
  height: number,
  theme: Colours,
): string {
  const absent = isAbsent(face)
  const room = width - textX - padding
  const title: TextStyle = { size: 13, weight: 600, fill: absent ? theme.ink3 : theme.ink }
  const quiet: TextStyle = { size: 11, fill: absent ? theme.ink3 : theme.ink2 }
  return (
    element('g', { opacity: absent ? 0.5 : undefined }, tile(face.kind, padding, height / 2 - 14, theme)) +
    textLine(name, textX, height / 2 - 8, title, room) +
    textLine(line, textX, height / 2 + 9, face.kind === 'table' ? { ...quiet, family: 'mono' } : quiet, room)
  )
}

function wafRows({ rules }: WafFace, width: number, theme: Colours): string {
  const quiet: TextStyle = { size: 11, fill: theme.ink2 }
  return rules
    .map(({ name, value }, index) => {
      const top = wafHead + waf.row * index
      const middle = top + waf.row / 2
      const amount: TextStyle = { ...quiet, fill: theme.ink3, anchor: 'end' }
      const order: TextStyle = { ...quiet, family: 'mono', fill: theme.ink3, anchor: 'middle' }
      const shown = cut(value, 84, amount)
      return (
        rule(top, width, theme) +
        textLine(String(index + 1), 16, middle, order) +
        textLine(name, 30, middle, quiet, width - 30 - 16 - shown.length * 5.4) +
        textLine(shown, width - padding, middle, amount)
      )
    })
    .join('')
}

function indexRows({ indexes }: TableFace, width: number, theme: Colours): string {
  const style: TextStyle = { size: 11, family: 'mono', fill: theme.ink2 }
  return indexes
    .map((name, index) => {
      const middle = table.firstRowPort + table.row * index
      return (
        rule(middle - table.row / 2, width, theme) +
        glyph('index', padding, middle - 6, 12, theme.kind.table) +
        textLine(name, 30, middle, style, width - 30 - padding)
      )
    })
    .join('')
}

function resourceRows({ resources }: FunctionFace, width: number, folded: number, theme: Colours): string {
  const style: TextStyle = { size: 11, fill: theme.ink2 }
  return resources
    .map(({ name, count }, index) => {
      const top = folded + lambda.row * index
      const middle = top + lambda.row / 2
      const amount: TextStyle = { ...style, fill: theme.ink3, anchor: 'end' }
      return (
        rule(top, width, theme) +
        textLine(name, padding, middle, style) +
        (count === 1 ? '' : textLine(String(count), width - padding, middle, amount))
      )
    })
    .join('')
}

/** The line above a row. */
function rule(y: number, width: number, theme: Colours): string {
  return element('path', { d: `M${padding} ${y + 0.5}H${width - padding}`, stroke: theme.line })
}

/** A dot for each edge that leaves a function. */
function outs(count: number, width: number, height: number, theme: Colours): string {
  const dots = Math.max(1, count)
  const first = height / 2 - ((dots - 1) * lambda.portPitch) / 2
  return Array.from({ length: dots }, (_, index) => dot(width, first + index * lambda.portPitch, theme)).join(
    '',
  )
}

function dot(x: number, y: number, theme: Colours): string {
  return element('circle', {
    cx: x,
    cy: y,
    r: 2.75,
    fill: theme.raised,
    stroke: theme.lineControl,
    'stroke-width': 1.5,
  })
}

/** On the tile of the environment whose values are shown. */
function shownDot(theme: Colours): string {
  return element('circle', {
    cx: 26.5,
    cy: 11.5,
    r: 4.5,
    fill: theme.accent,
    stroke: theme.raised,
    'stroke-width': 2,
  })
}

function flag(fill: string, x: number, theme: Colours): string {
  return (
    element('circle', { cx: x, cy: 0, r: 10, fill, stroke: theme.canvas, 'stroke-width': 2 }) +
    glyph('bang', x - 6, -6, 12, theme.inkOnSolid, 2)
  )
}
