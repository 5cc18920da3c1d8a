import { utf8ToBytes } from '@noble/hashes/utils.js'
import { print } from '../cfn/print'
import { toJson, type Entry, type Template, type Value } from '../cfn/template'
import type { Design } from '../design/design'
import { problem, type Problem } from '../problem'
import { at, listOf, targetOf, textOf } from './requirements/value'
import { limits, resourceProblems } from './rules/limits'

/** What CloudFormation and the services take of one template. */
const most = {
  bytes: 1_000_000,
  parameters: 200,
  mappings: 200,
  mappingKeys: 200,
  outputs: 200,
  paths: 300,
  policy: 6144,
  permissions: 50,
} as const

/** Limits that only the compiled template tells; `printed` is its text, where it is at hand. What `checkDesign` says of the same design is not said again. */
export function checkTemplate(
  design: Design,
  template: Template,
  printed: () => string = () => print(template).text,
): Problem[] {
  const inSection = (section: Entry['section']) => template.entries.filter(entry => entry.section === section)
  const resources = inSection('Resources')
  return [
    ...(limits(design).length > 0 ? [] : resourceProblems(byService(resources))),
    ...tooMany('limits/parameters', inSection('Parameters').length, most.parameters, 'parameters'),
    ...tooMany('limits/mappings', inSection('Mappings').length, most.mappings, 'mappings'),
    ...inSection('Mappings').flatMap(entry =>
      tooMany('limits/mapping-keys', mappingKeys(entry), most.mappingKeys, `keys in the mapping ${entry.id}`),
    ),
    ...tooMany('limits/outputs', inSection('Outputs').length, most.outputs, 'outputs'),
    ...tooMany(
      'limits/api-resources',
      ofType(resources, 'AWS::ApiGateway::Resource').length,
      most.paths,
      'paths, intermediate ones included,',
    ),
    ...policySizes(design, resources),
    ...permissions(resources),
    ...templateSize(template, printed),
  ]
}

function tooMany(code: string, count: number, limit: number, what: string): Problem[] {
  if (count <= limit) return []
  return [
    problem(code, `The template has ${count} ${what} and AWS takes ${limit}; split the design into two.`),
  ]
}

function byService(resources: readonly Entry[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { value } of resources) {
    const service = textOf(at(value, 'Type')).split('::')[1] ?? ''
    counts[service] = (counts[service] ?? 0) + 1
  }
  return counts
}

function ofType(resources: readonly Entry[], type: string): Entry[] {
  return resources.filter(({ value }) => at(value, 'Type') === type)
}

function mappingKeys({ value }: Entry): number {
  return Math.max(0, ...Object.values(value as object).map(row => Object.keys(row as object).length))
}

// IAM counts the characters of the document as it stands, without white space between them.
function policySizes(design: Design, resources: readonly Entry[]): Problem[] {
  const lengths = {
    Environment: Math.max(0, ...design.environments.map(each => each.name.length)),
    'AWS::Region': design.region.length,
    'AWS::AccountId': 12,
    'AWS::Partition': 3,
    'AWS::URLSuffix': 13,
  }
  return ofType(resources, 'AWS::IAM::ManagedPolicy').flatMap(({ id, value }) => {
    const size = JSON.stringify(filledIn(at(value, 'Properties', 'PolicyDocument') ?? '', lengths)).length
    if (size <= most.policy) return []
    return [
      problem(
        'limits/policy-size',
        `The policy ${id} takes about ${size} characters, and IAM takes ${most.policy}; name fewer or shorter functions and tables, or split the design.`,
      ),
    ]
  })
}

/** References filled in; those to resources with an ARN of the usual length. */
function filledIn(value: Value, lengths: Readonly<Record<string, number>>): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(each => filledIn(each as Value, lengths))
  if (textOf(value) !== '') {
    return textOf(value).replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) => '0'.repeat(lengths[name] ?? 110))
  }
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Value }).map(([key, inner]) => [
      key,
      filledIn(inner, lengths),
    ]),
  )
}

// A permission takes about 400 bytes of the 20 KB of a function's resource policy.
function permissions(resources: readonly Entry[]): Problem[] {
  const counts = new Map<string, number>()
  for (const { value } of ofType(resources, 'AWS::Lambda::Permission')) {
    for (const alias of listOf(at(value, 'Properties', 'FunctionName')).flatMap(
      each => targetOf(each) ?? [],
    )) {
      counts.set(alias, (counts.get(alias) ?? 0) + 1)
    }
  }
  return [...counts].flatMap(([alias, count]) =>
    tooMany('limits/permissions', count, most.permissions, `permissions to call ${alias},`),
  )
}

// YAML with its indents and comments is longer than JSON without them, so most templates need not be printed for this.
function templateSize(template: Template, printed: () => string): Problem[] {
  if (JSON.stringify(toJson(template)).length * 4 <= most.bytes) return []
  const bytes = utf8ToBytes(printed()).length
  if (bytes <= most.bytes) return []
  return [
    problem(
      'limits/template-size',
      `The template has ${bytes} bytes, and CloudFormation takes ${most.bytes}; shorten the lists of addresses or split the design.`,
    ),
  ]
}
