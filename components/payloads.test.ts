import { strFromU8 } from 'fflate'
import { expect, test, vi } from 'vitest'
import { buildArtifact, type ArtifactParts } from '@/lib/artifact/artifact'
import { partsOf } from '@/lib/artifact/testing/parts'
import { checkDesign } from '@/lib/check/check'
import type { Design } from '@/lib/design/design'
import { readDesign } from '@/lib/design/read-design'
import { everyText } from '@/lib/design/testing/every-text'
import { fields, fieldsTaking, fullOf, mixed } from '@/lib/design/testing/payload-designs'
import { payloads } from '@/lib/design/testing/payloads'
import { withText, withTexts } from '@/lib/design/testing/text-places'
import { toOpenApi } from '@/lib/openapi/to-openapi'
import { pathText } from '@/lib/problem'
import { judgeDesign, mumbling } from '@/scripts/fuzz/judge-design'
import { product } from '@/scripts/fuzz/product'
import { drawingOf } from './graph/export/drawing'
import { toMermaid } from './graph/export/to-mermaid'
import { toSvg } from './graph/export/to-svg'
import { mermaidLines } from './graph/testing/mermaid-lines'
import { parseSvg } from './graph/testing/parse-svg'

vi.setConfig({ testTimeout: 120_000 })

const errorsOf = (design: Design) => checkDesign(design).filter(each => each.severity === 'error')

/** The fields in which the payload is no mistake. */
const faultless = new Map(
  payloads.map(payload => [
    payload,
    fieldsTaking(payload).filter(each => errorsOf(withText(everyText, each, payload)).length === 0),
  ]),
)

/** Designs without an error, each with one payload in every field that may have it. */
const clean = [...faultless]
  .filter(([, places]) => places.length > 0)
  .map(([payload, places]) => ({
    payload,
    design: withTexts(everyText, new Map(places.map(each => [each, payload]))),
  }))

const known = partsOfSvg(everyText)

function partsOfSvg(design: Design): Set<string> {
  const { names, attributes } = parseSvg(svgOf(design))
  return new Set([...names, ...attributes])
}

function svgOf(design: Design): string {
  const shown = { environment: 'prod', foundations: true, problems: checkDesign(design) }
  return toSvg(drawingOf(design, shown), 'light', design).text
}

test('each payload is one of a kind, and comes into a design', () => {
  expect(new Set(payloads).size).toBe(payloads.length)
  expect(payloads.length).toBeGreaterThan(50)
  const text = JSON.stringify(mixed())
  expect(payloads.filter(each => !text.includes(JSON.stringify(each).slice(1, -1)))).toEqual([])
  const [least] = [...faultless].sort(([, one], [, other]) => one.length - other.length)
  expect(errorsOf(everyText)).toEqual([])
  expect(clean.length).toBeGreaterThan(50)
  expect(least?.[0]).toContain('{{resolve:')
})

test('a field that does not take a payload says why, at its place', () => {
  for (const payload of payloads) {
    const taking = fieldsTaking(payload)
    for (const place of fields.filter(each => !taking.includes(each))) {
      const reading = readDesign(JSON.stringify(withText(everyText, place, payload)))
      const problems = 'problems' in reading ? reading.problems : []
      const [first] = problems
      expect(first?.code, place.field).toMatch(/^design\/[a-z-]+$/)
      expect(pathText(place.path), place.field).toContain(pathText(first?.path ?? ['nowhere']))
      expect(mumbling(problems)).toBeUndefined()
    }
  }
})

test('a reference that fetches a secret is an error wherever it stands', () => {
  for (const payload of payloads.filter(each => each.includes('{{resolve:')))
    for (const place of fieldsTaking(payload)) {
      const codes = errorsOf(withText(everyText, place, payload)).map(each => each.code)
      expect(
        codes.some(each => each.endsWith('/dynamic-reference')),
        place.field,
      ).toBe(true)
    }
})

test('the template, its YAML and what each environment gets have the payload as text', () => {
  for (const { payload, design } of clean)
    expect(judgeDesign(design, product), payload).toMatchObject({ facts: { errors: [] }, failure: undefined })
  // With a mistake there is no export, and the page shows what it leads to all the same.
  for (const payload of payloads)
    expect(judgeDesign(fullOf(payload), product).failure, payload).toBeUndefined()
})

test('pictures, diagrams and OpenAPI documents have the payload as text', () => {
  for (const payload of payloads) {
    const design = fullOf(payload)
    expect(
      [...partsOfSvg(design)].filter(each => !known.has(each)),
      payload,
    ).toEqual([])
    const texts = parseSvg(svgOf(design)).texts.map(unescaped)
    expect(texts).toContain(`${design.name}, the graph of its design`)
    mermaidLines(toMermaid(design))
    const { document } = toOpenApi(design)
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  }
})

test('the files of the artifact have the payload as text, and no script has it at all', () => {
  const names = (design: Design) =>
    new Map(filesOf(design).map(each => [each.name.replace(/-[0-9a-f]{8,}/, ''), each]))
  const usual = names(everyText)
  for (const { payload, design } of clean) {
    const files = names(design)
    const textOf = (name: string) => strFromU8(files.get(name)!.bytes)
    expect([...files.keys()], payload).toEqual([...usual.keys()])
    for (const [name, { bytes }] of files)
      if (/\.sh$|^parameters\//.test(name)) expect(bytes, name).toEqual(usual.get(name)!.bytes)
    expect(live(textOf('README.md')), payload).toEqual(live(strFromU8(usual.get('README.md')!.bytes)))
    const facts = textOf('deploy.data').split('\n')
    expect(facts.length).toBe(strFromU8(usual.get('deploy.data')!.bytes).split('\n').length)
    expect(facts.filter(each => !/^[\x20-\x7e]*$/.test(each))).toEqual([])
    const issuer = facts.find(each => each.startsWith('issuer '))!.slice('issuer '.length)
    expect(JSON.parse(issuer)).toBe(handlerOf(design).issuer)
    expect(JSON.parse(textOf('manifest.json'))).toMatchObject({ design: design.name })
    expect(JSON.parse(textOf('design.json'))).toEqual(design)
  }
})

/** The files without the template, which takes the most time and is tested above. */
function filesOf(design: Design) {
  return buildArtifact(design, { ...parts, template: product.compile(design) })
}
const parts: ArtifactParts = partsOf(everyText)

function handlerOf(design: Design) {
  const { handler } = design.functions.at(-1)!
  if (handler.kind !== 'token-authorizer') throw new Error('the last function is the authorizer')
  return handler
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const unescaped = (xml: string) => xml.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!)

/** The characters outside of code that mean something in Markdown. */
function live(markdown: string): string {
  return markdown
    .replace(/^```.*?^```$/gms, '')
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/[^<>[\]`*_~|!#]/g, '')
}
