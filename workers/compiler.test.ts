import { expect, test } from 'vitest'
import { setValue } from '@/lib/design/commands/set-value'
import { removeFunction } from '@/lib/design/commands/functions'
import { starter } from '@/lib/design/starter'
import { createCompiler } from './compiler'

test('answers with template, blocks, parameters and a sentence for each function', () => {
  const compiler = createCompiler()
  const compiled = compiler.compile(starter)
  expect(compiled.isStale).toBe(false)
  expect(compiled.blocks.at(-1)?.to).toBe(compiled.yaml.trimEnd().split('\n').length)
  const judged = compiler.judge()
  expect(judged.parameters).toHaveLength(8)
  expect(Object.keys(judged.sentences)).toEqual(starter.functions.map(each => each.name))
  expect(judged.problems.filter(each => each.severity === 'error')).toEqual([])
  expect(structuredClone([compiled, judged])).toEqual([compiled, judged])
})

test('an edit gives the template that a new compiler gives', () => {
  const compiler = createCompiler()
  compiler.compile(starter)
  const edited = setValue(starter, ['functions', 1, 'memory', 'prod'], 640)
  expect(compiler.compile(edited).yaml).toBe(createCompiler().compile(edited).yaml)
  const smaller = removeFunction(edited, 'delete-item')
  expect(compiler.compile(smaller).yaml).toBe(createCompiler().compile(smaller).yaml)
})

test('a design with errors gives its problems and does not throw', () => {
  const broken = setValue(starter, ['routes', 0, 'function'], 'nobody')
  const compiler = createCompiler()
  compiler.compile(broken)
  expect(compiler.judge().problems.some(each => each.severity === 'error')).toBe(true)
})

test('the JSON is the template that was compiled last', () => {
  const compiler = createCompiler()
  expect(compiler.json()).toBe('')
  compiler.compile(starter)
  expect(JSON.parse(compiler.json())).toHaveProperty('Resources.ItemsTable.Type', 'AWS::DynamoDB::Table')
})
