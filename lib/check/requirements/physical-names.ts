import { unless, type Finding, type Proof } from './proof'
import { typeOf, unknownTypes } from './resource-types'
import type { Resource, Stack } from './stack'
import { allAt, at, textOf } from './value'

/** R18: every name that a customer can choose begins with the environment. */
export function physicalNames(stack: Stack): Proof {
  const named = stack.resources.filter(each => namesOf(each).length > 0)
  return {
    holds: {
      because: `The names of ${named.length} resources begin with ${stack.named('')}, after what AWS itself fixes.`,
      resources: named.map(each => each.id),
    },
    fails: [
      ...named.flatMap(each => oneResource(stack, each)),
      ...unknownTypes(stack, type => `it is not known which property names the type ${type}`),
      ...exports(stack),
    ],
  }
}

/** The names of a resource without what AWS fixes in front; an empty text where a name is missing. */
function namesOf(each: Resource): string[] {
  const names = typeOf(each)?.names ?? 'nameless'
  if (names === 'nameless') return []
  return names.flatMap(({ path, fixed }) =>
    allAt(each.Properties, path).map(name => textOf(name).replace(fixed ?? '', '')),
  )
}

function oneResource(stack: Stack, each: Resource): Finding[] {
  const wrong = namesOf(each).find(name => !name.startsWith(stack.named('')))
  return unless(
    wrong === undefined,
    `the name ${wrong || `of ${each.id}`} does not begin with ${stack.named('')}`,
    each.id,
  )
}

// An export's name is unique in an account and region.
function exports(stack: Stack): Finding[] {
  return Object.values(stack.resolved.Outputs ?? {}).flatMap(output => {
    const name = textOf(at(output, 'Export', 'Name'))
    return unless(
      name === '' || name.startsWith(stack.named('')),
      `the export ${name} does not begin with ${stack.named('')}`,
    )
  })
}
