import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { setSource } from '@/lib/design/commands/functions'
import { starter } from '@/lib/design/starter'
import { groundplan } from './testing/groundplan'

const folder = mkdtempSync(join(tmpdir(), 'groundplan-own-code-'))
afterAll(() => rmSync(folder, { recursive: true }))

const own = (source: string) => JSON.stringify(setSource(starter, 'get-item', source))

test('check names the line of a mistake in a function’s own code', async () => {
  const { code, out } = await groundplan(['check', '-'], own('export const handler = () => 1\nlet a = *\n'))
  expect(code).toBe(1)
  expect(out).toContain('error handler/source functions[2].handler.source: ')
  expect(out).toContain('The code of get-item cannot be deployed, line 2: unexpected "*".')
})

test('check compares what the code calls with what the function may', async () => {
  const source = `import { DeleteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { documents } from './table'
export const handler = () => documents.send(new DeleteCommand({ TableName: 'items', Key: {} }))
export type Client = DynamoDBDocumentClient
`
  const { code, out } = await groundplan(['check', '-'], own(source))
  expect(code).toBe(1)
  expect(out).toContain('error handler/code-not-granted')
  expect(out).toContain('warning access/beyond-handler')
})

test('neither a template nor an artifact is made of code that cannot be deployed', async () => {
  for (const words of [
    ['template', '-'],
    ['build', '-', '--out', join(folder, 'never')],
  ]) {
    const said = await groundplan(words, own('export const handler = ('))
    expect(said).toMatchObject({ code: 1, out: '' })
    expect(said.err).toContain('handler/source')
  }
  expect(readdirSync(folder)).toEqual([])
})

test('the artifact holds the code as index.js and its source, and the template names it by another key', async () => {
  const sources = JSON.parse(readFileSync('public/handlers/sources.json', 'utf8')) as Record<string, string>
  const source = sources['get-item.ts']!.replace('There is no such item.', 'Nothing here.')
  const out = join(folder, 'artifact')
  writeFileSync(join(folder, 'design.json'), own(source))
  expect(await groundplan(['build', join(folder, 'design.json'), '--out', out], '')).toMatchObject({
    code: 0,
  })
  const keys = readdirSync(join(out, 'functions')).filter(name => name.startsWith('get-item-'))
  expect(keys).toHaveLength(1)
  const zip = unzipSync(readFileSync(join(out, 'functions', keys[0]!)))
  expect(Object.keys(zip)).toEqual(['index.js', 'vendor.js'])
  expect(new TextDecoder().decode(zip['index.js'])).toContain('Nothing here.')
  expect(readFileSync(join(out, 'handlers/own/get-item.ts'), 'utf8')).toBe(source)
  expect(readFileSync(join(out, 'template.yaml'), 'utf8')).toContain(`functions/${keys[0]}`)
  const builtIn = await groundplan(['template', '-'], JSON.stringify(starter))
  expect(builtIn.out).not.toContain(`functions/${keys[0]}`)
})
