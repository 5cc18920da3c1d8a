import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { pathText } from '../problem'
import { compile } from './compile'
import { createPathFinder } from './paths-of-line'
import { print } from './print'
import { lineOfField } from './line-of-path'
import { builtCode } from './testing/code-hash'

const { text, blocks } = print(compile(starter, builtCode))
const lines = text.split('\n')
const find = createPathFinder(starter, blocks, lines)

/** The line of a block that begins with some text. */
function lineOf(id: string, start: string): number {
  const { from, to } = blocks.findLast(each => each.id === id)!
  const at = lines
    .slice(from - 1, to)
    .findIndex(line => line.trimStart().replace(/^- /, '').startsWith(start))
  if (at === -1) throw new Error(`${id} has no ${start}`)
  return from + at
}

test.each<[id: string, start: string, environment: string, says: string, paths: string[]]>([
  ['CreateItemFunction', 'MemorySize', 'dev', '', ['functions[1].memory.dev']],
  ['CreateItemFunction', 'MemorySize', 'prod', '', ['functions[1].memory.prod']],
  [
    'CreateItemFunctionLogGroup',
    'RetentionInDays',
    'dev',
    '30 is no period',
    ['environments[1].logRetentionDays'],
  ],
  ['Logs', 'RetentionDays: 365', 'prod', '', ['environments[0].logRetentionDays']],
  ['ApiStage', 'StageName', 'prod', '', ['api.stageName']],
  ['ItemsTable', 'KeyType: RANGE', 'prod', '', ['tables[0]']],
  ['ItemsTable', 'AttributeType', 'prod', "'byCreatedAt' is wrong", ['tables[0].globalIndexes[0].name']],
  ['ItemsTable', 'AttributeType', 'prod', 'byCreatedAt is wrong', ['tables[0]']],
  ['ItemsGetMethod', 'AuthorizationType', 'prod', '', ['routes[0]']],
  ['ItemsGetMethod', 'HttpMethod', 'prod', '', ['routes[0].method']],
  ['WebAcl', 'DefaultAction', 'prod', '', ['waf']],
  ['DataKey', 'EnableKeyRotation', 'prod', '', ['']],
  ['ApiAuthorizer', 'AuthorizerResultTtlInSeconds', 'prod', '', ['api.authorizer.cacheSeconds']],
])('a line of %s, %s, in %s is of %s', (id, start, environment, says, paths) => {
  expect(find(lineOf(id, start), environment, says).map(pathText)).toEqual(paths)
})

test('a line that no block has is of the design as a whole', () => {
  expect(find(1, 'prod', '')).toEqual([[]])
})

test('every field that has a line is found from it', () => {
  const fields = starter.functions.flatMap((_, at) =>
    ['memory', 'timeout'].flatMap(field =>
      starter.environments.map(({ name }) => ['functions', at, field, name] as const),
    ),
  )
  for (const path of fields) {
    const line = lineOfField(starter, blocks, lines, path)!
    expect(find(line, path[3], '').map(pathText)).toEqual([pathText(path)])
  }
})
