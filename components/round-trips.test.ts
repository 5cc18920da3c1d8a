import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { isDeepStrictEqual } from 'node:util'
import { expect, test, vi } from 'vitest'
import { buildArtifact, zipArtifact } from '@/lib/artifact/artifact'
import { artifactOf, partsOf } from '@/lib/artifact/testing/parts'
import type { ArtifactFile } from '@/lib/artifact/zip'
import { compile } from '@/lib/cfn/compile'
import { print } from '@/lib/cfn/print'
import { toJson } from '@/lib/cfn/template'
import { builtCode } from '@/lib/cfn/testing/code-hash'
import { checkDesign } from '@/lib/check/check'
import type { Design } from '@/lib/design/design'
import { designText } from '@/lib/design/design-text'
import { designMark } from '@/lib/design/picture'
import { writePngText } from '@/lib/design/png'
import { encodeDesign } from '@/lib/design/share-link'
import { starter } from '@/lib/design/starter'
import { anyDesign } from '@/lib/design/testing/any-design'
import { fullOf, mixed } from '@/lib/design/testing/payload-designs'
import { payloads } from '@/lib/design/testing/payloads'
import { onePixel } from '@/lib/design/testing/png'
import { readAnyFile, readAnyText, type Found } from '@/lib/openapi/read-any'
import { drawingOf } from './graph/export/drawing'
import { toSvg } from './graph/export/to-svg'

const seed = Number(process.env['SEED'] ?? 20261130)
vi.setConfig({ testTimeout: 120_000 })

const designs = fc.sample(anyDesign, { numRuns: 1000, seed })

// What a file has beside the design is the same for all: to draw and to pack it a thousand times takes minutes.
const drawing = drawingOf(starter, { environment: 'prod', foundations: true })
const parts = partsOf(starter)
const isScript = ({ name }: ArtifactFile) => name.endsWith('.sh')

/** The bytes of the files that a design leaves the page in; `lib/cfn/properties.test.ts` has its template. */
function filesOf(design: Design): Record<string, Uint8Array> {
  const artifact = buildArtifact(design, parts)
  return {
    'design file': strToU8(designText(design)),
    artifact: zipArtifact(artifact.filter(each => !isScript(each))),
    'picture in SVG': strToU8(toSvg(drawing, 'light', design).text),
    'picture in PNG': writePngText(onePixel, designMark, encodeDesign(design)),
  }
}

/** The same files with all that is in them, and the templates. */
function wholeFilesOf(design: Design): Record<string, Uint8Array> {
  const template = compile(design, builtCode)
  const shown = { environment: 'dev', foundations: true, problems: checkDesign(design) }
  return {
    ...filesOf(design),
    artifact: zipArtifact(artifactOf(design)),
    'picture in SVG': strToU8(toSvg(drawingOf(design, shown), 'dark', design).text),
    'template in YAML': strToU8(print(template).text),
    'template in JSON': strToU8(JSON.stringify(toJson(template), null, 2)),
  }
}

function expectRoundTrips(design: Design, files: Record<string, Uint8Array>): void {
  const found = Object.entries(files).map(([form, bytes]): [string, Found] => [form, readAnyFile(bytes)])
  const link = `https://designs.example/a?b=1#${encodeDesign(design)}`
  for (const [form, reading] of [...found, ['link', readAnyText(link)] as const])
    // The cheap comparison first: only a difference is worth a report.
    if (!('design' in reading) || !isDeepStrictEqual(reading.design, design))
      expect(reading, form).toMatchObject({ design })
}

test(`1,000 designs come back from every form that leaves the page (seed ${seed})`, () => {
  for (const design of designs) expectRoundTrips(design, filesOf(design))
})

test('some of them come back from whole files and templates', () => {
  for (const design of designs.slice(0, 30)) expectRoundTrips(design, wholeFilesOf(design))
})

test('designs full of payloads come back too', () => {
  expectRoundTrips(mixed(), wholeFilesOf(mixed()))
  for (const design of payloads.map(fullOf)) expectRoundTrips(design, filesOf(design))
})

test('half of a letter, which only a body model may have, comes back as that half', () => {
  for (const half of ['\ud800', 'x\udfff', '\udc00\ud800']) {
    const [first, ...others] = starter.routes
    const schema = { title: half, enum: [half], properties: { [half]: {} } }
    const design = { ...starter, routes: [{ ...first!, body: { schema } }, ...others] }
    expectRoundTrips(design, wholeFilesOf(design))
  }
})
