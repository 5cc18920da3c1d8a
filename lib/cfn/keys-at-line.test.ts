import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import type { Design } from '../design/design'
import { samples } from '../design/samples'
import { starter } from '../design/starter'
import { anyDesign } from '../design/testing/any-design'
import { compile } from './compile'
import { keysAtLine } from './keys-at-line'
import { print } from './print'
import { blockAt } from './printed-blocks'
import { toJson } from './template'
import { builtCode } from './testing/code-hash'
import { everything } from './testing/cases'

/** The first key of each line that has one, as the parser of the printer's library reads the whole text. */
function parsedKeys(text: string): Map<number, string> {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    version: '1.1',
    merge: false,
    logLevel: 'error',
  })
  const found = new Map<number, string>()
  const visit = (node: unknown, path: readonly string[]): void => {
    if (isSeq(node)) for (const item of node.items) visit(item, path)
    if (!isMap(node) || node.flow) return
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue
      const keys = [...path, (pair.key as { source?: string }).source ?? String(pair.key.value)]
      const { line } = counter.linePos((pair.key as Node).range![0])
      if (!found.has(line)) found.set(line, JSON.stringify(keys))
      visit(pair.value, keys)
    }
  }
  visit(document.contents, [])
  return found
}

function check(design: Design): number {
  const { text } = print(compile(design, builtCode))
  const lines = text.split('\n')
  const expected = parsedKeys(text)
  for (const [line, keys] of expected)
    if (JSON.stringify(keysAtLine(lines, line)) !== keys)
      expect(`${line} ${JSON.stringify(keysAtLine(lines, line))}`).toBe(`${line} ${keys}`)
  return expected.size
}

test('each line with a key has the keys that a parser finds, in the samples', () => {
  for (const { design } of samples) expect(check(design)).toBeGreaterThan(1000)
  check(everything())
})

test('and in designs with any text in them', () => {
  for (const design of fc.sample(anyDesign, { numRuns: 15, seed: 20261125 })) check(design)
})

test('every line of the starter leads to a property or to its block', () => {
  const { text, blocks } = print(compile(starter, builtCode))
  const lines = text.split('\n')
  let inBlocks = 0
  for (let line = 1; line <= lines.length; line++) {
    const [section, id, ...path] = keysAtLine(lines, line)
    const block = blockAt(blocks, line)
    expect(section === undefined, `${line}: ${lines[line - 1]}`).toBe(lines[line - 1] === '')
    expect([block?.section, block?.id], `${line}: ${lines[line - 1]}`).toEqual(
      block ? [section, id] : [undefined, undefined],
    )
    if (!block) continue
    inBlocks++
    const isInside = block.section !== 'Conditions' && lines[line - 1]!.search(/\S/) > 2
    expect(path.length > 0, `${line}: ${lines[line - 1]}`).toBe(isInside)
  }
  expect(inBlocks).toBeGreaterThan(3000)
})

test.each([
  ['an item has the keys of its list', 5, ['Resources', 'A', 'Action']],
  ['an item that is a map begins with a key', 7, ['Resources', 'A', 'Label', 'default']],
  ['a comment has the keys of what follows', 9, ['Resources', 'A', 'Text']],
  ['a line of a text is no key', 11, ['Resources', 'A', 'Text']],
  ['a colon in a quoted item makes no key', 13, ['Resources', 'A', 'List']],
  ['a quoted key is read', 14, ['Resources', 'A', 'a: "b"']],
  ['an empty line has none', 15, []],
])('%s', (_, line, keys) => {
  const lines = [
    'Resources:',
    '  # A thing',
    '  A:',
    '    Action:',
    '      - dynamodb:PutItem',
    '    Label:',
    '      - default: x',
    '        other: y',
    '    # A text',
    '    Text: |-',
    '      no: key',
    '    List:',
    '      - "no: key"',
    '    "a: \\"b\\"": !Ref B',
    '',
  ]
  expect(keysAtLine(lines, line)).toEqual(keys)
})

test('JSON is read as well', () => {
  const lines = JSON.stringify(toJson(compile(starter, builtCode)), null, 2).split('\n')
  const at = lines.findIndex(line => line.includes('"dynamodb:PutItem"'))
  const keys = keysAtLine(lines, at + 1)
  expect(keys.slice(2)).toEqual(['Properties', 'PolicyDocument', 'Statement', 'Action'])
  expect(keys[0]).toBe('Resources')
})
