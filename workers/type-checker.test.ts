import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { createTypeChecker, type HandlerTypes } from './type-checker'

const uri = 'file:///handlers/get-item.function.ts'
let checker: ReturnType<typeof createTypeChecker>

beforeAll(() => {
  const read = (name: string) =>
    JSON.parse(
      readFileSync(fileURLToPath(new URL(`../public/handlers/${name}`, import.meta.url)), 'utf8'),
    ) as unknown
  const sources = Object.entries(read('sources.json') as Record<string, string>)
  checker = createTypeChecker(
    read('types.json') as HandlerTypes,
    Object.fromEntries(sources.map(([name, text]) => [`file:///handlers/${name}`, text])),
  )
  // The first question takes as long as all others together.
  checker.mistakes(uri, code)
}, 60_000)

const code = `import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { answering } from './http'
import { documents } from './table'

/** Says what is asked for. */
function key(id: string) {
  return { id }
}
export const handler = answering(async event => {
  const { Item } = await documents.send(new GetCommand({ TableName: 'items', Key: key(event.path) }))
  return { status: 200, body: Item }
})
`

test('right code has no mistake, wrong code one at its place with the reasons', () => {
  expect(checker.mistakes(uri, code)).toEqual([])
  const wrong = code.replace('key(event.path)', 'key(event.body)')
  const [mistake, ...others] = checker.mistakes(uri, wrong)
  expect(others).toEqual([])
  expect(wrong.slice(mistake?.from, mistake?.to)).toBe('event.body')
  expect(mistake?.severity).toBe('error')
  expect(mistake?.message.split('\n')).toEqual([
    expect.stringContaining("'string | null'"),
    expect.stringMatching(/^ {2}Type 'null'/),
  ])
})

test('it completes members with their documentation', () => {
  const at = code.indexOf('event.path') + 'event.'.length
  const names = checker.completions(uri, code, at).map(each => each.name)
  expect(names).toEqual(expect.arrayContaining(['body', 'pathParameters', 'requestContext']))
  const table = checker.completion(uri, code, code.indexOf('TableName'), 'TableName')
  expect(table?.declaration).toContain('TableName')
  expect(table?.documentation).toMatch(/table/i)
})

test('it tells names and signatures', () => {
  const at = code.indexOf('key(event')
  const hover = checker.hover(uri, code, at)
  expect(hover).toMatchObject({ from: at, to: at + 3, documentation: 'Says what is asked for.' })
  expect(hover?.declaration).toContain('function key(id: string)')
  expect(checker.signatures(uri, code, at + 4)).toEqual({
    active: 0,
    parameter: 0,
    signatures: [
      {
        declaration: 'key(id: string): { id: string; }',
        documentation: 'Says what is asked for.',
        parameters: [{ declaration: 'id: string', documentation: '' }],
      },
    ],
  })
})

test('a definition is found in the file beside it', () => {
  const [found] = checker.definitions(uri, code, code.indexOf('answering(') + 1)
  expect(found).toMatchObject({ uri: 'file:///handlers/http.ts' })
  const http = readFileSync(fileURLToPath(new URL('../handlers/http.ts', import.meta.url)), 'utf8')
  expect(http.split('\n')[(found?.line ?? 0) - 1]?.slice((found?.column ?? 0) - 1)).toMatch(/^answering/)
})
