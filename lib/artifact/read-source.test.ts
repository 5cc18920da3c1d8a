import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { build as wasmBuild } from 'esbuild-wasm'
import { expect, test } from 'vitest'
import { handlerAction, handlerKinds, type HandlerKind } from '../design/handler'
import { readSource } from './read-source'

const file = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../public/handlers/${name}`, import.meta.url)), 'utf8')
const sources = JSON.parse(file('sources.json')) as Record<string, string>
const read = (source: string, kind: HandlerKind = 'get-item') => readSource(build, { kind, source }, sources)
const getItem = sources['get-item.ts']!

async function mistakes(source: string) {
  const reading = await read(source)
  if (!('mistakes' in reading)) throw new Error(`no mistake, but ${reading.actions.join(' ')}`)
  return reading.mistakes
}

test.each(handlerKinds)('the source of %s, not changed, becomes the bytes that ship', async kind => {
  const reading = await read(sources[`${kind}.ts`]!, kind)
  expect(reading).toEqual({ actions: [`dynamodb:${handlerAction[kind]}`], code: file(`${kind}.js`) })
})

test('native esbuild and WebAssembly give the same bytes', async () => {
  const source = getItem.replace('There is no such item.', 'Nothing here: ä, 漢字, 🎈.')
  const native = await read(source)
  expect(await readSource(wasmBuild, { kind: 'get-item', source }, sources)).toEqual(native)
  expect(native).toHaveProperty('code', expect.stringContaining('漢字, 🎈'))
})

test('a command that is added is an action more', async () => {
  const source = getItem
    .replace('import { GetCommand }', 'import { DeleteCommand, GetCommand }')
    .replace(
      '  return {',
      '  await documents.send(new DeleteCommand({ TableName: tableName, Key: readKey(key, event) }))\n  return {',
    )
  expect(await read(source)).toMatchObject({ actions: ['dynamodb:DeleteItem', 'dynamodb:GetItem'] })
})

test('types and the files beside it can be imported, also as types alone', async () => {
  const source = `import type { APIGatewayProxyEvent } from 'aws-lambda'
import { answering, type Answer } from './http'
export const handler = answering((event: APIGatewayProxyEvent) => Promise.resolve({ status: 200, body: { path: event.path } }))
`
  expect(await read(source)).toMatchObject({ actions: [] })
})

test.each<[string, string, number, number, string]>([
  ['a syntax error', `const a = 1\nconst ä = 'é' +* 2\n`, 2, 15, 'Unexpected "*".'],
  [
    'a package that is not there',
    `import a from 'lodash'\nexport const handler = a`,
    1,
    14,
    'lodash is not in vendor.js',
  ],
  [
    'a file that is not there',
    `import a from './nothing'\nexport const handler = a`,
    1,
    14,
    './nothing is none of the files',
  ],
  ['a file outside', `import a from '../package.json'\nexport const handler = a`, 1, 14, 'none of the files'],
  ['a built-in name', `import a from 'crypto'\nexport const handler = a`, 1, 14, 'from node:'],
  ['no handler', `const handler = 1\nexport const other = handler\n`, 3, 0, 'It exports no handler'],
  ['only a default', `export default 1\n`, 2, 0, 'It exports no handler'],
  [
    'code made at run time',
    `interface A { b: string }\n\nexport const handler = (a: A) => eval(a.b)\n`,
    3,
    33,
    'This ',
  ],
  [
    'a name that vendor.js lacks',
    `import { ListBackupsCommand } from '@aws-sdk/client-dynamodb'\n\nexport const handler = () => new ListBackupsCommand({})\n`,
    3,
    33,
    'which does not have it',
  ],
])('%s is a mistake at its line', async (_, source, line, column, message) => {
  const [first] = await mistakes(source)
  expect(first).toEqual({ line, column, message: expect.stringContaining(message) as string })
  expect(first!.message).toMatch(/^\S.*\.$/)
})

test('every syntax error is told', async () => {
  const found = await mistakes('export const handler = 1 +* 2\nlet a = 1\nlet a = 2\n')
  expect(found.map(each => each.line)).toContain(1)
})

test.each(['import', 'require'])(
  '%s() of a name that is put together reads no file of the machine',
  async load => {
    const source = `const other = 1\nexport const handler = (e: { name: string }) => ${load}(\`./package\${e.name}.json\`)\n`
    const [found] = await mistakes(source)
    expect(found!.message).toContain('is a file of this machine')
    const [nowhere] = await mistakes(source.replace('./package', './nowhere/'))
    expect(nowhere).toMatchObject({
      line: 2,
      message: expect.stringContaining('Could not resolve') as string,
    })
  },
)

test('only what the entry itself exports counts', async () => {
  const inOther = await mistakes("export const other = async () => import('./delete-item')\n")
  expect(inOther[0]!.message).toContain('It exports no handler')
  const source = `const http = import('./http')\nexport const handler = async () => (await http).answering\n`
  expect(await read(source)).toHaveProperty('code')
})
