import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { expect, test, vi } from 'vitest'
import { checkDesign } from '../check/check'
import type { Design } from '../design/design'
import { readText } from '../design/read-text'
import { anyDesign } from '../design/testing/any-design'
import { fieldCoverage } from '../design/testing/field-coverage'
import { compile } from './compile'
import { createPrinter } from './print'
import { toJson, type Template, type Value } from './template'
import { builtCode } from './testing/code-hash'
import { parseTemplate } from './testing/parse-template'
import { danglingReferences } from './testing/references'

const seed = Number(process.env['SEED'] ?? 20261123)
vi.setConfig({ testTimeout: 600_000 })
const designs = fc.sample(anyDesign, { numRuns: 1000, seed })
const templates = designs.map(design => compile(design, builtCode))

function each(check: (template: Template, design: Design) => void): void {
  templates.forEach((template, at) => check(template, designs[at]!))
}

function resources(
  template: Template,
): { readonly Type: string; readonly Properties: { readonly [name: string]: Value } }[] {
  return template.entries.filter(({ section }) => section === 'Resources').map(({ value }) => value as never)
}

test(`1,000 designs are valid (seed ${seed})`, () => {
  each((_, design) => expect(checkDesign(design).filter(({ severity }) => severity === 'error')).toEqual([]))
})

test('every reference resolves', () => {
  each(template => expect(danglingReferences(template)).toEqual([]))
})

test('no identity policy has a wildcard action, and * as a resource only where AWS takes no other', () => {
  const everywhere = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'cloudwatch:DescribeAlarms']
  each(template => {
    for (const { Type, Properties } of resources(template)) {
      if (Type !== 'AWS::IAM::ManagedPolicy') continue
      const { Statement } = Properties['PolicyDocument'] as unknown as {
        Statement: { Action: string[]; Resource: Value }[]
      }
      for (const { Action, Resource } of Statement) {
        expect(Action.join()).not.toContain('*')
        if (Resource === '*') expect(everywhere).toEqual(expect.arrayContaining(Action))
      }
    }
  })
})

test('the text of a person stays text', () => {
  each((template, design) => {
    const api = resources(template).find(({ Type }) => Type === 'AWS::ApiGateway::RestApi')!
    const { description, name } = design.api
    expect(textOf(api.Properties['Description']!)).toBe(description || name)
  })
  const json = JSON.stringify(
    templates.map(template => template.entries.filter(({ section }) => section === 'Resources')),
  )
  expect(json).not.toMatch(/"Ref":"(?!AWS::)[^"]*[^A-Za-z0-9"]/)
})

/** What CloudFormation makes of a text that no environment and no resource goes into. */
function textOf(value: Value): Value {
  const call = (value as { 'Fn::Sub'?: [string, { Text: string }] })['Fn::Sub']
  return call === undefined ? value : call[0].replace('${Text}', () => call[1].Text)
}

test('what is printed is the template, and opens again as the design', () => {
  const print = createPrinter()
  each((template, design) => {
    const { text } = print(template)
    const [read, made] = [parseTemplate(text), toJson(template)]
    // The texts first, because comparing them is many times faster.
    if (JSON.stringify(read) !== JSON.stringify(made)) expect(read).toEqual(made)
    for (const opened of [readText(text), readText(JSON.stringify(made))])
      if (!isDeepStrictEqual(opened, { design })) expect(opened).toEqual({ design })
  })
})

test('the designs reach every field of the schema, and nearly the size of a stack', () => {
  const coverage = [...fieldCoverage(designs)].sort(([, one], [, other]) => one - other)
  const largest = Math.max(...templates.map(template => resources(template).length))
  const rows = coverage.map(([field, share]) => `${(share * 100).toFixed(1).padStart(6)} %  ${field}`)
  console.log(
    `Share of ${designs.length} designs in which a field is not its default:\n${rows.join('\n')}\nLargest template: ${largest} resources`,
  )
  expect(coverage.length).toBeGreaterThan(100)
  expect(coverage.filter(([, share]) => share < 0.05)).toEqual([])
  expect(largest).toBeGreaterThanOrEqual(400)
  expect(largest).toBeLessThanOrEqual(500)
})
