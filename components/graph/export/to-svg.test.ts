import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { setValue } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import { readText } from '@/lib/design/read-text'
import { samples } from '@/lib/design/samples'
import { starter } from '@/lib/design/starter'
import { hostileTexts } from '@/lib/design/testing/hostile-texts'
import { problem } from '@/lib/problem'
import { withRoutes } from '../testing/designs'
import { parseSvg } from '../testing/parse-svg'
import { colours, type Colours } from './colours'
import { drawingOf } from './drawing'
import { scaleOf } from './png-picture'
import { cut } from './text'
import { toSvg } from './to-svg'

const svgOf = (design: Design, theme: 'light' | 'dark' = 'light', environment = 'prod') =>
  toSvg(drawingOf(design, { environment }), theme, design)

test.each(samples)(
  'the picture of $title opens again as the same design, and is the same each time',
  ({ design }) => {
    const { text } = svgOf(design)
    expect(readText(text)).toEqual({ design })
    expect(svgOf(structuredClone(design)).text).toBe(text)
    expect(svgOf(design, 'dark').text).not.toBe(text)
  },
)

test('a picture is well-formed, and needs nothing and runs nothing', () => {
  for (const { design } of samples) {
    const { text } = svgOf(design)
    const { names } = parseSvg(text)
    const known = ['circle', 'g', 'metadata', 'path', 'rect', 'svg', 'text', 'title', 'tspan']
    expect([...new Set(names)].sort()).toEqual(known)
    expect(text.replace(' xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:|href|url\(|style=| on\w+=/,
    )
  }
})

test('every part and what it may do are in the picture', () => {
  const { texts } = parseSvg(svgOf(starter).text)
  expect(texts).toEqual(
    expect.arrayContaining(['GET', '/items/{itemId}', 'create-item', 'PutItem', 'items', 'Routes', 'WAF']),
  )
  expect(texts).toContain('512 MB · 10 s')
  expect(parseSvg(svgOf(starter, 'light', 'dev').text).texts).toContain('256 MB · 10 s')
})

test('what the page shows more of is in the picture', () => {
  const shown = { environment: 'prod', foundations: true, alarms: 31, open: new Set(['create-item']) }
  const drawing = drawingOf(starter, shown)
  const { text, width } = toSvg(drawing, 'light', starter)
  const { texts } = parseSvg(text)
  expect(texts).toEqual(
    expect.arrayContaining(['Foundations', 'data', 'Alarms', '31', 'Log group', 'Rollout']),
  )
  expect(texts.filter(each => each === 'Rollout')).toHaveLength(1)
  expect(width).toBeGreaterThan(svgOf(starter).width)
  const gap = (id: string) =>
    (drawing.positions.get(id)?.y ?? 0) - (drawing.positions.get('function/create-item')?.y ?? 0)
  expect(gap('function/get-item')).toBeGreaterThan(7 * 21 + 48)
})

test('text of a person stays text', () => {
  for (const hostile of [...hostileTexts, '<script>alert(1)</script>', '"><x/>', ']]>', '\0\uD800\uFFFE']) {
    const named = { ...starter, name: `a${hostile}`, description: hostile }
    const routes = named.routes.map(each => ({ ...each, path: `/${hostile}` }))
    const tables = named.tables.map(each => ({ ...each, name: hostile }))
    const secrets = named.secrets.map(each => ({ ...each, name: hostile }))
    const design = { ...named, routes, tables, secrets }
    const { text } = toSvg(drawingOf(design, { environment: 'prod', foundations: true }), 'light', design)
    expect(parseSvg(text).names).not.toContain('script')
    expect(text).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/)
  }
})

test('a design that names the mark itself is found where it is', () => {
  const design = { ...starter, name: 'id="groundplan-design">v1.AAAA' }
  expect(readText(svgOf(design).text)).toEqual({ design })
})

test('what has a problem is flagged, and a moved node stands where it was put', () => {
  const problems = [problem('function/name', 'Rename it.', ['functions', 0, 'name'])]
  const drawing = drawingOf(
    starter,
    { environment: 'prod', problems },
    new Map([['waf', { x: 900, y: 700 }]]),
  )
  const { text, width, height } = toSvg(drawing, 'light', starter)
  expect(text).toContain(colours.light.errorLine)
  expect(svgOf(starter).text).not.toContain(colours.light.errorLine)
  expect(text).toContain('<g transform="translate(900 700)"><title>WAF')
  expect(width).toBeGreaterThan(900)
  expect(height).toBeGreaterThan(700)
})

test('a large design has a picture too', () => {
  const large = withRoutes(200)
  const { text, width, height } = svgOf(large)
  expect(readText(text)).toEqual({ design: large })
  expect(text.length).toBeLessThan(2_000_000)
  const scale = scaleOf(width, height)
  expect(width * scale * height * scale).toBeLessThanOrEqual(32_000_001)
  expect(height * scale).toBeLessThanOrEqual(16_384)
  expect(scaleOf(800, 600)).toBe(2)
})

test('a function that is not in the environment is drawn so', () => {
  const design = setValue(starter, ['functions', 0, 'memory'], { dev: 256 })
  expect(parseSvg(svgOf(design).text).texts).toContain('not in prod')
})

test('a text is cut where it would run out of its box', () => {
  const style = { size: 13, weight: 600 } as const
  expect(cut('get-item', 102, style)).toBe('get-item')
  expect(cut('a-name-that-has-forty-letters-and-digits', 102, style)).toMatch(/^a-name-that-\S*…$/)
  expect(cut('注文一覧注文一覧注文一覧', 102, style)).toMatch(/^注文.*…$/)
  expect(cut('😀😀😀', 13, style)).toBe('😀…')
  expect(cut('', 0, style)).toBe('')
})

test('the colours are those of the tokens', () => {
  const tokens = readFileSync(new URL('../../../app/tokens.css', import.meta.url), 'utf8')
  const valueOf = (token: string) =>
    new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1)
  const dashed = (name: string) => name.replace(/[A-Z0-9]/g, each => `-${each.toLowerCase()}`)
  const flat = ({ kind, ...others }: Colours): Record<string, string> => ({
    ...others,
    ...Object.fromEntries(Object.entries(kind).map(([hue, value]) => [`kind-${hue}`, value])),
  })
  const dark = flat(colours.dark)
  for (const [name, value] of Object.entries(flat(colours.light))) {
    expect(valueOf(dashed(name)), name).toEqual([value, dark[name]])
  }
})
