import { expect, test } from 'vitest'
import { starter } from '../../design/starter'
import { compile } from '../compile'
import { print } from '../print'
import { toJson } from '../template'
import { builtCode } from '../testing/code-hash'
import { explainLine } from './explain-line'

const template = compile(starter, builtCode)
const { text, blocks } = print(template)
const yaml = text.split('\n')
const json = JSON.stringify(toJson(template), null, 2).split('\n')

/** The explanation of a line of a resource by how it begins. A mapping may have the same name, in front of it. */
function at(lines: readonly string[], id: string, start: string) {
  const from = lines.findLastIndex(line => line.trim().replaceAll('"', '').startsWith(`${id}:`))
  const found = lines.findIndex((line, index) => index >= from && line.trim().startsWith(start))
  return explainLine(lines, blocks, found + 1)
}

test.each([
  ['CreateItemFunction', 'Type:', 'AWS::Lambda::Function', []],
  ['CreateItemFunction', 'MemorySize:', 'MemorySize', ['!FindInMap', '!Ref']],
  ['CreateItemFunction', 'ITEMS_TABLE:', 'Environment.Variables.ITEMS_TABLE', ['!Ref']],
  ['CreateItemFunctionPolicy', '- dynamodb:PutItem', 'PolicyDocument.Statement.Action', []],
  ['WebAcl', '- Name:', 'Rules.Name', ['!Sub']],
])('%s, the line %s is %s', (id, start, name, calls) => {
  const found = at(yaml, id, start)
  expect(found.what?.name).toBe(name)
  expect(found.calls.map(each => each.name)).toEqual(calls)
  expect(found.block?.id).toBe(id)
})

test('every line of the starter that is not empty is explained', () => {
  for (const [index, line] of yaml.entries())
    expect(explainLine(yaml, blocks, index + 1).what !== undefined, line).toBe(line !== '')
})

test('a line of the JSON is explained as that of the YAML is', () => {
  expect(at(json, 'CreateItemFunction', '"MemorySize"').what).toEqual(
    at(yaml, 'CreateItemFunction', 'MemorySize:').what,
  )
})
