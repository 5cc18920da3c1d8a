import { unless, type Finding, type Proof } from './proof'
import type { Resource, Stack } from './stack'
import { listOf, referencesIn } from './value'

/** R20: plain CloudFormation, in which every reference leads somewhere. (cfn-lint itself runs in the tests.) */
export function structure(stack: Stack): Proof {
  const { resources, resolved } = stack
  const known = new Set([...resources.map(each => each.id), ...Object.keys(resolved.Parameters ?? {})])
  const outputs = referencesIn(resolved.Outputs).filter(id => !isKnown(known, id))
  return {
    holds: {
      because: `${resources.length} resources in plain CloudFormation, and every reference leads to one of them.`,
      resources: [],
    },
    fails: [
      ...unless(!('Transform' in resolved), 'the template has a Transform'),
      ...unless(
        resources.length <= 500,
        `there are ${resources.length} resources, and CloudFormation takes 500`,
      ),
      ...unless(outputs.length === 0, `an output refers to ${outputs[0]}, which is not there`),
      ...resources.flatMap(each => oneResource(each, known)),
      ...circles(resources),
    ],
  }
}

const attributes = [
  'id',
  'Type',
  'Properties',
  'DependsOn',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'UpdatePolicy',
  'Metadata',
]
const pseudoParameters = [
  'AWS::AccountId',
  'AWS::Region',
  'AWS::Partition',
  'AWS::URLSuffix',
  'AWS::StackName',
  'AWS::StackId',
]

function isKnown(known: ReadonlySet<string>, id: string): boolean {
  return known.has(id) || pseudoParameters.includes(id)
}

function oneResource(each: Resource, known: ReadonlySet<string>): Finding[] {
  const lost = [
    ...referencesIn(each.Properties),
    ...referencesIn(each.UpdatePolicy),
    ...listOf(each.DependsOn).map(String),
  ].find(id => !isKnown(known, id))
  const unknown = Object.keys(each).find(key => !attributes.includes(key))
  return [
    ...unless(/^[A-Za-z0-9]{1,255}$/.test(each.id), `${each.id} is no logical id`, each.id),
    ...unless(/^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/.test(each.Type), `${each.id} has no type of AWS`, each.id),
    ...unless(lost === undefined, `${each.id} refers to ${lost}, which is not there`, each.id),
    ...unless(
      unknown === undefined,
      `${each.id} has ${unknown}, which is no attribute of a resource`,
      each.id,
    ),
  ]
}

// Takes away what waits for nothing, until only circles and what waits for them are left.
function circles(resources: readonly Resource[]): Finding[] {
  const waiting = new Map(
    resources.map(each => [
      each.id,
      new Set([
        ...referencesIn(each.Properties),
        ...referencesIn(each.UpdatePolicy),
        ...listOf(each.DependsOn).map(String),
      ]),
    ]),
  )
  const isFree = (awaited: ReadonlySet<string>) => [...awaited].every(id => !waiting.has(id))
  for (
    let free = [...waiting].filter(([, awaited]) => isFree(awaited));
    free.length > 0;
    free = [...waiting].filter(([, awaited]) => isFree(awaited))
  ) {
    for (const [id] of free) waiting.delete(id)
  }
  return unless(waiting.size === 0, 'resources wait for each other in a circle', ...waiting.keys())
}
