import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samples } from '../../design/samples'
import { anyDesign } from '../../design/testing/any-design'
import { compile } from '../compile'
import type { TemplateKeys } from '../keys-at-line'
import type { Value } from '../template'
import { builtCode } from '../testing/code-hash'
import { everything } from '../testing/cases'
import { yamlOf } from '../yaml'
import { explain, explainFunctions, typeDocs } from './explain'
import { policyElements } from './policy-docs'
import { attributeDocs, functionDocs, sectionDocs } from './section-docs'

interface Place {
  readonly keys: TemplateKeys
  readonly type: string | undefined
}

/** Keys below which a person, or another language than CloudFormation's, gives the names. */
const free =
  /(?:^|\.)(?:Variables|RequestParameters|ResponseParameters|ResponseTemplates|RequestTemplates|RequestModels|Schema\.properties|Condition)$/

const designs = [
  ...samples.map(({ design }) => design),
  everything(),
  ...fc.sample(anyDesign, { numRuns: 150, seed: 20261125 }),
]
const places = new Map<string, Place>()
for (const design of designs) {
  for (const { section, id, value } of compile(design, builtCode).entries) {
    const type = section === 'Resources' ? (value as { Type: string }).Type : undefined
    collect(value, { keys: [section, id], type })
  }
}

/** All that has a name of CloudFormation's in the templates: functions and names of a person are none. */
function collect(value: Value, { keys, type }: Place): void {
  const [section, id, ...path] = keys
  const name = section === 'Resources' ? type : section === 'Metadata' ? id : '*'
  places.set([section, name, ...path].join('.'), { keys, type })
  if (typeof value !== 'object' || value === null || free.test(path.join('.'))) return
  if (Array.isArray(value)) return value.forEach((each: Value) => collect(each, { keys, type }))
  for (const [key, child] of Object.entries(value as { [key: string]: Value })) {
    if (key === 'Ref' || key.startsWith('Fn::')) continue
    collect(child, { keys: [...keys, key], type })
  }
}

/** Each sentence, under the type or what else it is of and its keys. */
const sentences = new Map<string, string>([
  ...Object.entries(typeDocs).flatMap(([type, { is, properties }]): [string, string][] => [
    [`${type} `, is],
    ...Object.entries(properties).map(([key, says]): [string, string] => [`${type} ${key}`, says]),
  ]),
  ...Object.entries(attributeDocs).map(([key, says]): [string, string] => [`attribute ${key}`, says]),
  ...Object.entries(sectionDocs).map(([key, says]): [string, string] => [`section ${key}`, says]),
])

/** What the sentence of exactly these keys stands under. */
function own({ keys, type }: Place): string {
  const [section, id, attribute, ...path] = keys
  if (type === undefined) {
    const names = section === 'Mappings' ? keys.slice(2).map(() => '*') : keys.slice(2)
    return `section ${[section, section === 'Metadata' ? id : '*', ...names].join('.')}`
  }
  if (attribute === undefined || attribute === 'Type') return `${type} `
  return attribute === 'Properties' ? `${type} ${path.join('.')}` : `attribute ${keys.slice(2).join('.')}`
}

const elements = new Set(Object.values(policyElements))

const isDeep = (type: string) =>
  /^AWS::WAFv2::WebACL$|Policy$|^AWS::KMS::Key$|^AWS::DynamoDB::Table$/.test(type)

test('every type and property of a template is explained, two levels deep, and all levels where rights and rules are', () => {
  const missing = [...places.values()].filter(place => {
    const depth = place.keys.length - 3
    return (depth <= 2 || isDeep(place.type ?? '')) && !sentences.has(own(place))
  })
  expect(missing.map(own)).toEqual([])
  expect(places.size).toBeGreaterThan(450)
})

test('nothing in a template is without an explanation, or with one of something else', () => {
  for (const [name, place] of places) {
    const found = explain(place.keys, place.type)
    expect(found?.says, name).toBeDefined()
    if (sentences.has(own(place))) expect(found?.says, name).toBe(sentences.get(own(place)))
  }
})

test('every sentence is of something that a template has', () => {
  const used = new Set([...places.values()].map(own))
  const usedSays = new Set([...used].map(key => sentences.get(key)))
  const unused = [...sentences].filter(([key, says]) => {
    const isOfAllTemplates = /^section [^.]+$/.test(key)
    // No policy has all elements, but each is in one.
    const isInOther = elements.has(says) && usedSays.has(says)
    return !used.has(key) && !isOfAllTemplates && !isInOther
  })
  expect(unused.map(([key]) => key)).toEqual([])
})

test('sentences are sentences', () => {
  for (const each of [...sentences.values(), ...Object.values(functionDocs)])
    expect(each).toMatch(/^[A-Z0-9][^!]{8,160}\.$/)
})

test.each([
  [['Resources', 'A'], 'TemplateReference/aws-resource-lambda-function.html'],
  [['Resources', 'A', 'Type'], 'TemplateReference/aws-resource-lambda-function.html'],
  [
    ['Resources', 'A', 'Properties', 'MemorySize'],
    'TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-memorysize',
  ],
  [
    ['Resources', 'A', 'Properties', 'Environment', 'Variables', 'ITEMS_TABLE'],
    'TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-environment',
  ],
  [['Resources', 'A', 'DeletionPolicy'], 'TemplateReference/aws-attribute-deletionpolicy.html'],
  [['Resources', 'A', 'Condition'], 'UserGuide/conditions-section-structure.html'],
  [['Outputs', 'A', 'Value'], 'UserGuide/outputs-section-structure.html'],
  [['Description'], 'UserGuide/template-description-structure.html'],
])('%j leads to %s', (keys, address) => {
  expect(explain(keys, 'AWS::Lambda::Function')?.address).toBe(
    `https://docs.aws.amazon.com/AWSCloudFormation/latest/${address}`,
  )
})

test('an element of a policy leads to its page in the guide of IAM', () => {
  const keys = ['Resources', 'A', 'Properties', 'KeyPolicy', 'Statement', 'Principal', 'Service']
  expect(explain(keys, 'AWS::KMS::Key')?.address).toBe(
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  )
})

test('the functions of a line are explained once each, and none within a text', () => {
  const line = 'A: !If [Has, !FindInMap [M, !Ref Environment, B], !Ref "!Sub x"]'
  expect(explainFunctions(line).map(({ name }) => name)).toEqual(['!If', '!FindInMap', '!Ref'])
  expect(explainFunctions(line)[0]?.address).toMatch(/conditions\.html#.*-conditions-if$/)
})

test('every function that templates call is explained', () => {
  const lines = designs
    .slice(0, 8)
    .flatMap(design => compile(design, builtCode).entries.flatMap(({ id, value }) => yamlOf({ [id]: value })))
  const tags = new Set(lines.flatMap(line => /^[^"']*?: (![A-Z]\w+)/.exec(line)?.[1] ?? []))
  expect([...tags].filter(tag => functionDocs[tag] === undefined)).toEqual([])
  expect(tags.size).toBeGreaterThan(5)
})
