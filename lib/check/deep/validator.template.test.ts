import fc from 'fast-check'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { compile } from '../../cfn/compile'
import { print } from '../../cfn/print'
import { everything, wide } from '../../cfn/testing/cases'
import { builtCode } from '../../cfn/testing/code-hash'
import { blank } from '../../design/blank'
import type { Design } from '../../design/design'
import { newTable } from '../../design/table'
import { newRoute } from '../../design/route'
import { samples } from '../../design/samples'
import { starter } from '../../design/starter'
import { anyDesign } from '../../design/testing/any-design'
import { pathText } from '../../problem'
import { changed } from '../testing/changed'
import { accepted, reader } from '../testing/edge-cases'
import { toProblems } from './findings'
import { createValidator, type ValidatorBindings } from './validator'

const seed = Number(process.env['SEED'] ?? 20261123)
const require = createRequire(import.meta.url)
const validator = createValidator(
  require('@aws/cloudformation-validate/bindings_wasm.js') as ValidatorBindings,
)

function said(design: Design): string[] {
  const printed = print(compile(design, builtCode))
  const findings = validator.validate(printed.text, design)
  return toProblems(findings, design, printed).map(
    each => `${each.code} ${pathText(each.path)} ${each.message}`,
  )
}

const names = ['prod', 'dev']
const begun = samples.filter(({ id }) => id !== 'blank').map(({ id, design }) => [id, design] as const)
const forms = {
  'blank with a route': changed(design => {
    design.tables.push(newTable('notes', names))
    design.functions.push(reader('get-note', 'notes'))
    design.routes.push(newRoute('GET', '/notes/{id}', 'get-note', names))
  }, blank),
  everything: everything(),
  'wide 24': wide(24),
}

test.each([
  ...begun,
  ...Object.entries(forms),
  ...accepted.map(({ name, design }) => [name, design] as const),
])('the validator says nothing of %s', (_, design) => {
  expect(said(design)).toEqual([])
})

test(`the validator says nothing of 20 generated designs (seed ${seed})`, { timeout: 600_000 }, () => {
  for (const design of fc.sample(anyDesign, { numRuns: 20, seed })) expect(said(design)).toEqual([])
})

test('a memory that is too small for dev is found there', () => {
  const design = changed(each => void (each.functions[2]!.memory['dev'] = 64))
  expect(said(design)).toEqual([
    'aws/F3034 functions[2].memory.dev MemorySize of GetItemFunction: 64 is less than the minimum of 128.',
  ])
})

test('a period that no log group takes is one problem, of the environment that has it', () => {
  const design = changed(each => void ((each.environments[1]!.logRetentionDays as number) = 31))
  expect(said(design).map(each => each.split(' ').slice(0, 2))).toEqual([
    ['aws/W3030', 'environments[1].logRetentionDays'],
  ])
})

test('a text that is no template is a finding, and the validator can be asked again', () => {
  for (const text of ['', '{', 'Resources:\n  - x', '\u0000'])
    expect(validator.validate(text, starter).length).toBeGreaterThan(0)
  expect(said(starter)).toEqual([])
})
