import { expect, test } from 'vitest'
import { setValue } from '@/lib/design/commands/set-value'
import { removeFunction } from '@/lib/design/commands/functions'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'
import { createCompiler } from './compiler'

test('answers with template, blocks, parameters and a sentence for each function', () => {
  const compiler = createCompiler()
  const edit = compiler.compile(starter)
  const judged = compiler.judge()
  expect(edit).toEqual({ yaml: judged.yaml, blocks: judged.blocks })
  expect(judged.isStale).toBe(false)
  expect(judged.blocks.at(-1)?.to).toBe(judged.yaml.trimEnd().split('\n').length)
  expect(judged.parameters).toHaveLength(8)
  expect(Object.keys(judged.sentences)).toEqual(starter.functions.map(each => each.name))
  expect(judged.problems.filter(each => each.severity === 'error')).toEqual([])
  expect(structuredClone([edit, judged])).toEqual([edit, judged])
})

test('an edit gives the template that a new compiler gives', () => {
  const compiler = createCompiler()
  compiler.compile(starter)
  const edited = setValue(starter, ['functions', 1, 'memory', 'prod'], 640)
  expect(compiler.compile(edited)).toHaveProperty('changes.length', 5)
  expect(compiler.judge()).toEqual(judged(edited))
  const smaller = removeFunction(edited, 'delete-item')
  const { yaml, blocks } = judged(smaller)
  expect(compiler.compile(smaller)).toEqual({ yaml, blocks })
  expect(compiler.judge()).toEqual(judged(smaller))
})

test('a design with errors gives its problems and does not throw', () => {
  const broken = setValue(starter, ['routes', 0, 'function'], 'nobody')
  const compiler = createCompiler()
  compiler.compile(broken)
  expect(compiler.judge().problems.some(each => each.severity === 'error')).toBe(true)
})

test('says what a move did, what it took back, and where', () => {
  const compiler = createCompiler()
  compiler.compile(starter)
  expect(compiler.judge().change).toBeUndefined()
  const edited = setValue(starter, ['functions', 1, 'memory', 'prod'], 640)
  compiler.compile(edited)
  const { change, yaml } = compiler.judge(undefined, { from: starter, isBack: false })
  const words = 'memory of create-item in prod 512 → 640 MB; 4 lines'
  expect(change?.pieces.map(piece => piece.text).join('')).toBe(words)
  expect(yaml.split('\n')[change!.line! - 1]).toContain('640')
  compiler.compile(starter)
  const back = compiler.judge(undefined, { from: edited, isBack: true })
  expect(back.change).toMatchObject({ isBack: true, pieces: change?.pieces, lines: change?.lines })
  expect(back.yaml.split('\n')[back.change!.line! - 1]).toContain('512')
})

test('a move from a design that was never compiled is told as well', () => {
  const compiler = createCompiler()
  const edited = setValue(starter, ['functions', 1, 'memory', 'prod'], 640)
  compiler.compile(edited)
  const { change } = compiler.judge(undefined, { from: starter, isBack: false })
  expect(change?.blocks.changed).toHaveLength(4)
})

test('the JSON is the template that was compiled last', () => {
  const compiler = createCompiler()
  expect(compiler.json()).toBe('')
  compiler.compile(starter)
  expect(JSON.parse(compiler.json())).toHaveProperty('Resources.ItemsTable.Type', 'AWS::DynamoDB::Table')
})

function judged(design: Design) {
  const compiler = createCompiler()
  compiler.compile(design)
  return compiler.judge()
}
