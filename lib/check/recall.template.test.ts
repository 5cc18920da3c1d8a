import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { print } from '../cfn/print'
import { resolve } from '../cfn/resolve'
import { toJson, type Template } from '../cfn/template'
import { builtCode } from '../cfn/testing/code-hash'
import { runCfnLint } from '../cfn/testing/run-cfn-lint'
import { templateOf } from '../cfn/testing/template-of'
import { environmentNames, type Design } from '../design/design'
import { checkDesign } from './check'
import { checkTemplate } from './check-template'
import { createValidator, type ValidatorBindings } from './deep/validator'
import { checkRequirements } from './requirements'
import type { Json } from './testing/break'
import { changed } from './testing/changed'
import { faults, unbroken, type Fault } from './testing/faults'

/** A fault as each judge gets it. */
interface Subject {
  readonly design: Design
  /** Nothing where the fault is in the text alone. */
  readonly template: Template | undefined
  readonly text: string
}

function subjectOf(fault: Fault | undefined): Subject {
  const design = fault && 'design' in fault ? changed(fault.design, unbroken) : unbroken
  const compiled = compile(design, builtCode)
  if (fault && 'text' in fault) {
    const [from, to] = fault.text
    const { text } = print(compiled)
    if (!text.includes(from)) throw new Error(`the template has no ${from}`)
    return { design, template: undefined, text: text.replace(from, to) }
  }
  const template = fault && 'template' in fault ? broken(compiled, fault.template) : compiled
  return { design, template, text: print(template).text }
}

function broken(compiled: Template, change: (json: Json) => void): Template {
  const json = JSON.parse(JSON.stringify(toJson(compiled))) as Json
  change(json)
  return templateOf(json)
}

/** The errors that our rules find: of the design, of the template, and of what each environment gets of it. */
function ours({ design, template }: Subject): string[] {
  if (!template) return []
  const problems = [...checkDesign(design), ...checkTemplate(design, template)]
    .filter(each => each.severity === 'error')
    .map(each => each.code)
  const failing = environmentNames(design).flatMap(name => {
    const resolved = resolvedOf(template, name)
    if (resolved === undefined) return ['not-resolved']
    return checkRequirements(design, resolved, name)
      .filter(each => each.outcome === 'fails')
      .map(each => each.id)
  })
  return distinct([...problems, ...failing])
}

/** Nothing where a mapping or a condition is missing. */
function resolvedOf(template: Template, environment: string) {
  try {
    return resolve(template, environment)
  } catch (cause) {
    // Anything else is a mistake of ours and finds no fault.
    if (cause instanceof Error && cause.message.startsWith('there is no ')) return undefined
    throw cause
  }
}

const bindings = createRequire(import.meta.url)(
  '@aws/cloudformation-validate/bindings_wasm.js',
) as ValidatorBindings
const validator = createValidator(bindings)

const aws = ({ text, design }: Subject) => distinct(validator.validate(text, design).map(each => each.ruleId))

/** Of many templates, by name, in one process. */
function cfnLint(texts: Record<string, string>): Map<string, string[]> {
  const names = Object.keys(texts)
  const found = new Map(names.map(name => [name, [] as string[]]))
  for (const line of runCfnLint(texts)) {
    const [, position, rule] = /^(\d+)-\S+ (\S+)/.exec(line)!
    found.get(names[Number(position)]!)!.push(rule!)
  }
  return new Map([...found].map(([name, rules]) => [name, distinct(rules)]))
}

/** Columns as wide as what is in them. */
function table(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map(line => line[column]!.length)))
  return lines
    .map(
      line =>
        `${line
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

const cells = ([name, ...found]: readonly [string, ...string[][]]) => [
  name,
  ...found.map(rules => rules.join(' ') || '-'),
]

const distinct = (values: readonly string[]) => [...new Set(values)].sort()

test('nothing is found where there is no fault', { timeout: 120_000 }, () => {
  const subject = subjectOf(undefined)
  expect(ours(subject)).toEqual([])
  expect(aws(subject)).toEqual([])
  expect(runCfnLint({ unbroken: subject.text })).toEqual([])
})

test(
  "every fault is found: by our rules, by AWS's validator or by cfn-lint",
  { timeout: 900_000 },
  async () => {
    const subjects = Object.entries(faults).map(([name, fault]) => [name, subjectOf(fault)] as const)
    const lint = cfnLint(Object.fromEntries(subjects.map(([name, { text }]) => [name, text])))
    const rows = subjects.map(
      ([name, subject]) => [name, ours(subject), aws(subject), lint.get(name)!] as const,
    )
    const counts = [1, 2, 3].map(judge => rows.filter(row => row[judge as 1 | 2 | 3].length > 0).length)
    const head = `${rows.length} faults: our rules find ${counts[0]}, AWS's validator ${counts[1]}, cfn-lint ${counts[2]}`
    const text = `${head}\n\n${table([['fault', 'our rules', "AWS's validator", 'cfn-lint'], ...rows.map(cells)])}`
    console.log(text)
    expect(rows.filter(row => row.slice(1).every(found => found.length === 0)).map(([name]) => name)).toEqual(
      [],
    )
    await expect(text).toMatchFileSnapshot('testing/recall.txt')
  },
)
