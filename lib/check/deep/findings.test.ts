import { expect, test } from 'vitest'
import { compile } from '../../cfn/compile'
import { print } from '../../cfn/print'
import { builtCode } from '../../cfn/testing/code-hash'
import { starter } from '../../design/starter'
import { pathText, problem, warning, type Problem } from '../../problem'
import { changed } from '../testing/changed'
import { toProblems, type Finding } from './findings'

const printed = print(compile(starter, builtCode))
const memoryLine =
  1 +
  printed.text.split('\n').findIndex(line => line.includes('[GetItemFunction, !Ref Environment, MemorySize]'))

const tooSmall: Finding = {
  environment: 'dev',
  ruleId: 'F3034',
  severity: 'FATAL',
  message: '64 is less than the minimum of 128',
  entity: { logicalId: 'GetItemFunction', resourceType: 'AWS::Lambda::Function' },
  propertyPath: 'Properties.MemorySize',
  startLine: memoryLine,
  startColumn: 7,
  endLine: memoryLine,
  endColumn: 17,
}
const problems = (findings: Finding[], known: Problem[] = []) => toProblems(findings, starter, printed, known)
const places = (findings: Finding[], known: Problem[] = []) =>
  problems(findings, known).map(each => `${each.severity} ${each.code} ${pathText(each.path)}`)

test('a finding becomes a problem of the field that its line shows, and keeps its place in the text', () => {
  expect(problems([tooSmall])).toEqual([
    {
      code: 'aws/F3034',
      severity: 'error',
      message: 'MemorySize of GetItemFunction: 64 is less than the minimum of 128.',
      path: ['functions', 2, 'memory', 'dev'],
      range: { startLine: memoryLine, startColumn: 7, endLine: memoryLine, endColumn: 17 },
    },
  ])
})

test('what holds in two environments is two problems only where each has its own field', () => {
  expect(places([tooSmall, { ...tooSmall, environment: 'prod' }])).toEqual([
    'error aws/F3034 functions[2].memory.dev',
    'error aws/F3034 functions[2].memory.prod',
  ])
  const name = { ...tooSmall, startLine: memoryLine - 4, propertyPath: 'Properties.Runtime' }
  expect(places([name, { ...name, environment: 'prod' }])).toHaveLength(1)
})

test('a value that several resources share is one problem, and two mistakes in one part are two', () => {
  const other = { ...tooSmall, entity: { logicalId: 'GetItemFunctionVersion' } }
  expect(places([tooSmall, other])).toHaveLength(1)
  const whole = { ...tooSmall, startLine: memoryLine - 1, propertyPath: 'Properties.Role' }
  expect(places([whole, { ...whole, message: 'not a role' }])).toEqual(
    Array(2).fill('error aws/F3034 functions[2]'),
  )
})

test('a field of which as much is known already is not reported again', () => {
  const path = ['functions', 2, 'memory', 'dev']
  expect(places([tooSmall], [problem('function/memory', 'x', path)])).toEqual([])
  expect(places([tooSmall], [warning('function/memory', 'x', path)])).toHaveLength(1)
  expect(places([{ ...tooSmall, severity: 'WARN' }], [warning('function/memory', 'x', path)])).toEqual([])
  // What is said of the whole function may be about anything else.
  const whole = { ...tooSmall, startLine: memoryLine - 1, propertyPath: 'Properties.Role' }
  expect(places([whole], [problem('function/no-table', 'x', ['functions', 2])])).toHaveLength(1)
})

test('a finding without a line is of the design, and its message is one line', () => {
  const { startLine: _, entity: __, propertyPath: ___, ...whole } = tooSmall
  const [found] = problems([
    { ...whole, severity: 'WARN', message: 'bad\n\u001b[31m thing. ', suggestedFix: 'Mend it.' },
  ])
  expect(found).toEqual({
    code: 'aws/F3034',
    severity: 'warning',
    message: 'The template: bad [31m thing; Mend it.',
    path: [],
  })
})

test('a text of a person that looks like a reference is no forgotten Fn::Sub, in the places that hold such text', () => {
  const design = changed(each => void (each.functions[2]!.description = 'of ${Environment}'))
  const finding: Finding = {
    ...tooSmall,
    ruleId: 'E1029',
    severity: 'ERROR',
    message: "Found an embedded parameter '${Environment}' outside of an 'Fn::Sub' at Properties.Description",
    propertyPath: 'Properties.Description',
  }
  const found = (each: Finding, of = design) => toProblems([each], of, printed).length
  expect(found(finding)).toBe(0)
  expect(found({ ...finding, ruleId: 'E1028' })).toBe(1)
  expect(found({ ...finding, propertyPath: 'Properties.FunctionName' })).toBe(1)
  expect(found({ ...finding, entity: { logicalId: 'X', resourceType: 'AWS::IAM::Role' } })).toBe(1)
  // A text that no person wrote is the compiler's.
  expect(found(finding, starter)).toBe(1)
})
