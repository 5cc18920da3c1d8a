import type { Design } from '../../design/design'
import { countResources, totalResources } from '../resource-count'
import { problem, warning, type Problem } from '../../problem'

/** Resources that CloudFormation takes in one stack. */
export const mostResources = 500
const nearlyMost = 450

/** The design fits into one stack of CloudFormation. */
export function limits(design: Design): Problem[] {
  return resourceProblems(countResources(design))
}

/** What to say about a stack of these resources, by kind. */
export function resourceProblems(counts: Readonly<Record<string, number>>): Problem[] {
  const total = totalResources(counts)
  if (total <= nearlyMost) return []
  if (total <= mostResources) {
    return [
      warning(
        'limits/resources-near',
        `The template has ${total} resources, and CloudFormation takes ${mostResources}; plan to split the design.`,
      ),
    ]
  }
  const list = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count} for ${kind}`)
  return [
    problem(
      'limits/resources',
      `The template has ${total} resources (${list.join(', ')}), and CloudFormation takes ${mostResources}; remove ${total - mostResources}, or split the design into two.`,
    ),
  ]
}
