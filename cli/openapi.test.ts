import { zipSync } from 'fflate'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { starter } from '@/lib/design/starter'
import { groundplan } from './testing/groundplan'

const library = 'lib/openapi/testing/documents/library.yaml'
const text = JSON.stringify(starter)
let folder = ''
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundplan-cli-'))
})

test('import writes the design of an OpenAPI document, never over a file, and says what it left out', async () => {
  const said = await groundplan(['import', library, '--out', at('design.json')])
  expect(said).toMatchObject({ code: 0, out: `${at('design.json')}: Town library\n` })
  expect(said.err).toContain('not taken: The body of POST /books as application/xml: only JSON is checked.\n')
  expect((await groundplan(['check', at('design.json')])).code).toBe(0)
  const again = await groundplan(['import', library, '--out', at('design.json')])
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(again.err).toContain('exists already')
})

test('import takes the design out of what Groundplan made', async () => {
  writeFileSync(at('artifact.zip'), zipSync({ 'design.json': Buffer.from(text) }))
  const said = await groundplan(['import', at('artifact.zip'), '--out', '-'])
  expect(JSON.parse(said.out)).toEqual(starter)
  expect(said.err).toBe('')
  expect(JSON.parse((await groundplan(['import', '-', '--out', '-'], text)).out)).toEqual(starter)
})

test('import refuses what has no design, and writes nothing', async () => {
  const said = await groundplan(['import', '-', '--out', at('design.json')], 'openapi: 3.0.0\n')
  expect(said.code).toBe(1)
  expect(said.err).toContain('openapi/no-operation')
  expect(existsSync(at('design.json'))).toBe(false)
  expect((await groundplan(['import', at('nowhere.yaml')])).err).toContain('There is no file')
})

test('openapi prints the document of a design', async () => {
  writeFileSync(at('starter.json'), text)
  const said = await groundplan(['openapi', at('starter.json')])
  expect(said).toMatchObject({ code: 0, err: '' })
  expect(said.out).toBe(readFileSync('lib/openapi/testing/golden/starter.openapi.json', 'utf8'))
})

test('openapi says what looks like a key, and prints the document all the same', async () => {
  const key = `AKIA${'Q7Z2M4K5X6B2C3D5'}`
  const api = { ...starter.api, description: `Ask with ${key}` }
  const said = await groundplan(['openapi', '-'], JSON.stringify({ ...starter, api }))
  expect(said.code).toBe(0)
  expect(said.out).toContain(key)
  expect(said.err).toMatch(/^error secret\/in-text api\.description: This looks like .*\n$/)
})

test('no control character of a document or a design reaches the terminal', async () => {
  const operation = {
    responses: { 200: { description: 'ok' } },
    requestBody: { content: { 'text/\u001b[2Jplain': { schema: {} } } },
  }
  const document = {
    openapi: '3.0.0',
    info: { title: 'A', version: '1' },
    paths: { '/a': { post: operation } },
  }
  const imported = await groundplan(['import', '-', '--out', '-'], JSON.stringify(document))
  expect(imported.err).toContain('\ufffd[2J')
  const body = { schema: { type: 'object', '\u001b[2Jword': 1 } }
  const design = { ...starter, routes: [{ ...starter.routes[1], body }, ...starter.routes.toSpliced(1, 1)] }
  const said = await groundplan(['openapi', '-'], JSON.stringify(design))
  for (const { err } of [imported, said]) expect(err).not.toMatch(/[^\P{Cc}\n]/u)
})
