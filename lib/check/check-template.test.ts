import { expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { assemble, type Entry, type Section, type Template, type Value } from '../cfn/template'
import type { Design } from '../design/design'
import { newFunction } from '../design/function'
import { starter } from '../design/starter'
import { checkTemplate } from './check-template'
import { changed } from './testing/changed'
import { accepted } from './testing/edge-cases'

const compiled = (design: Design) => compile(design, () => '0123456789')
const codes = (design: Design, template: Template) =>
  checkTemplate(design, template).map(each => `${each.severity} ${each.code}`)

function withMore(section: Section, count: number, valueOf: (i: number) => Value): Template {
  const template = compiled(starter)
  const origin: Entry['origin'] = { part: { kind: 'design' }, requirements: [] }
  const more = Array.from({ length: count }, (_, i): Entry => ({
    section,
    id: `More${i}`,
    value: valueOf(i),
    origin,
  }))
  return assemble(template.description, [...template.entries, ...more])
}

test.each([{ name: 'the starter', design: starter }, ...accepted])(
  '$name stays within the limits',
  ({ design }) => {
    expect(codes(design, compiled(design))).toEqual([])
  },
)

test.each<[string, Template]>([
  ['error limits/resources', withMore('Resources', 400, () => ({ Type: 'AWS::SNS::Topic' }))],
  ['warning limits/resources-near', withMore('Resources', 340, () => ({ Type: 'AWS::SNS::Topic' }))],
  ['error limits/parameters', withMore('Parameters', 193, () => ({ Type: 'String' }))],
  ['error limits/mappings', withMore('Mappings', 200, () => ({ prod: { A: 1 } }))],
  [
    'error limits/mapping-keys',
    withMore('Mappings', 1, () => ({
      prod: Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`K${i}`, i])),
    })),
  ],
  ['error limits/outputs', withMore('Outputs', 200, () => ({ Value: 'x' }))],
  ['error limits/api-resources', withMore('Resources', 299, () => ({ Type: 'AWS::ApiGateway::Resource' }))],
  [
    'error limits/permissions',
    withMore('Resources', 51, () => ({
      Type: 'AWS::Lambda::Permission',
      Properties: { FunctionName: { Ref: 'GetItemFunctionAlias' } },
    })),
  ],
  ['error limits/template-size', withMore('Metadata', 1, () => 'ü'.repeat(500_000))],
])('finds %s', (expected, template) => expect(codes(starter, template)).toContain(expected))

test('a policy over every function grows too large', () => {
  const many = changed(design => {
    for (let i = 0; i < 40; i++) {
      const handler = design.functions[2]!.handler
      design.functions.push({
        ...newFunction(`a-function-with-quite-a-long-name-${i}`, handler, ['prod', 'dev']),
        access: design.functions[2]!.access,
      })
    }
  })
  expect(codes(many, compiled(many))).toEqual(['error limits/policy-size'])
})
