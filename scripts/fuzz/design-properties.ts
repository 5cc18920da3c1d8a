import { isDeepStrictEqual } from 'node:util'
import { toJson, type Template, type Value } from '@/lib/cfn/template'
import { parseTemplate } from '@/lib/cfn/testing/parse-template'
import { danglingReferences, referencesIn } from '@/lib/cfn/testing/references'
import { countResources, totalResources } from '@/lib/check/resource-count'
import type { Design } from '@/lib/design/design'
import type { Product } from './product'
import { listed, type Property } from './property'

/** A design without errors, compiled by the functions that are tried. */
export interface Compiled {
  readonly product: Product
  readonly design: Design
  readonly template: Template
  /** The printer that made the text: what it is given again it prints anew only where that differs. */
  readonly print: ReturnType<Product['createPrinter']>
  readonly text: string
}

/** What is promised of every design that has no errors. */
export const designProperties: readonly Property<Compiled>[] = [
  {
    name: 'the template has the resources foreseen, at most 500, and at most 1 MB',
    fault({ design, template, text }) {
      const foreseen = totalResources(countResources(design))
      const count = resourcesOf(template).length
      if (count !== foreseen) return `${count} resources, and ${foreseen} foreseen`
      const bytes = Buffer.byteLength(text)
      return count <= 500 && bytes <= 1_000_000 ? undefined : `${count} resources and ${bytes} bytes`
    },
  },
  {
    name: 'every reference resolves',
    fault: ({ template }) => listed(danglingReferences(template)),
  },
  {
    name: 'no identity policy has a wildcard',
    fault: ({ template }) => listed(wildcards(template)),
  },
  {
    name: 'the text of a person stays text',
    fault({ product, design, template }) {
      const harmless = JSON.parse(JSON.stringify(design).replaceAll('${', '$(')) as Design
      const [count, others] = [template, product.compile(harmless)].map(countReferences)
      return count === others ? undefined : `${count} references, and ${others} if no text had \${`
    },
  },
  {
    name: 'what is printed is the template',
    fault: ({ template, text }) =>
      JSON.stringify(parseTemplate(text)) === JSON.stringify(toJson(template))
        ? undefined
        : 'the YAML reads otherwise',
  },
  {
    name: 'compiled again it has the same bytes',
    fault: ({ product, print, design, text }) =>
      print(product.compile(structuredClone(design))).text === text ? undefined : 'another text',
  },
  {
    name: 'R1 to R20 hold in every environment',
    fault: ({ product, design, template }) =>
      listed(
        design.environments.flatMap(({ name }) =>
          product
            .checkRequirements(design, product.resolve(template, name), name)
            .filter(({ outcome }) => outcome === 'fails')
            .map(({ id, because }) => `${id} fails in ${name}: ${because}`),
        ),
      ),
  },
  {
    name: 'a design survives its file, its link and its template',
    fault({ product, design, text }) {
      const readings = {
        file: product.readDesign(JSON.stringify(design, null, 2)),
        link: product.decodeDesign(product.encodeDesign(design)),
        template: product.readText(text),
      }
      return listed(
        Object.entries(readings)
          .filter(([, reading]) => !isDeepStrictEqual(reading, { design }))
          .map(([form, reading]) =>
            'problems' in reading ? `${form}: ${reading.problems[0]?.message}` : `${form}: another design`,
          ),
      )
    },
  },
]

type Properties = { readonly [name: string]: Value }

export function resourcesOf(
  template: Template,
): { readonly Type: string; readonly Properties: Properties }[] {
  return template.entries.filter(({ section }) => section === 'Resources').map(({ value }) => value as never)
}

/** Values that something else puts in. Conditions are left aside: a text decides whether a mapping can hold it. */
function countReferences(template: Template): number {
  return resourcesOf(template)
    .flatMap(each => referencesIn(each))
    .filter(({ kind }) => kind === 'resource').length
}

// These take no resource of their own.
const everywhere = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'cloudwatch:DescribeAlarms']

function wildcards(template: Template): string[] {
  return resourcesOf(template)
    .filter(({ Type }) => Type === 'AWS::IAM::ManagedPolicy')
    .flatMap(({ Properties }) => {
      const { Statement } = Properties['PolicyDocument'] as unknown as { Statement: Statement[] }
      return Statement.filter(isWild).map(each => JSON.stringify(each))
    })
}

interface Statement {
  readonly Action: readonly string[]
  readonly Resource: Value
}

function isWild({ Action, Resource }: Statement): boolean {
  if (Action.some(each => each.includes('*'))) return true
  return Resource === '*' && Action.some(each => !everywhere.includes(each))
}
