import { expect, test } from 'vitest'
import { compile } from '@/lib/cfn/compile'
import { print } from '@/lib/cfn/print'
import { builtCode } from '@/lib/cfn/testing/code-hash'
import { starter } from '@/lib/design/starter'
import { hoverTexts } from './hover-texts'

const design = structuredClone(starter)
design.functions[0]!.variables = [{ name: '_a_', values: { prod: '**b**', dev: '<i>' } }]
const { text: yaml, blocks } = print(compile(design, builtCode))
const lines = yaml.split('\n')
const lineOf = (start: string) => lines.findIndex(line => line.trim().startsWith(start)) + 1

test('a property is told with what made it, what for, and its page', () => {
  const { from } = blocks.find(({ id, type }) => id === 'CreateItemFunction' && type)!
  const line = lines.findIndex((each, at) => at >= from && each.trim().startsWith('MemorySize:')) + 1
  const texts = hoverTexts(lines, { yaml, blocks }, line)
  expect(texts[0]).toBe('**MemorySize** of AWS::Lambda::Function')
  expect(texts.join('\n')).toContain('Made by **create\\-item**')
  expect(texts.join('\n')).toMatch(/R16 Memory and timeout for every function/)
  expect(texts.at(-1)).toBe(
    '[AWS documentation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-memorysize)',
  )
})

test('names of a person are no marks', () => {
  expect(hoverTexts(lines, { yaml, blocks }, lineOf('_a_:'))[0]).toBe(
    '**Environment\\.Variables\\.\\_a\\_** of AWS::Lambda::Function',
  )
})

test('a section has no maker, an empty line no text', () => {
  expect(hoverTexts(lines, { yaml, blocks }, lineOf('Outputs:')).join('\n')).not.toContain('Made by')
  expect(hoverTexts(lines, { yaml, blocks }, lines.indexOf('') + 1)).toEqual([])
})
