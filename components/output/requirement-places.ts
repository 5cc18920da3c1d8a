import type { RequirementId } from '@/lib/cfn/origin'
import type { PrintedBlock } from '@/lib/cfn/print'
import type { RequirementResult } from '@/lib/check/requirements'

/**
 * The entries of the template that satisfy a requirement, or that break it: first the resources that its proof names, then,
 * where nothing breaks it, what was made for it besides: parameters, assertions, values by environment, conditions.
 */
export function requirementPlaces(
  id: RequirementId,
  results: readonly RequirementResult[],
  blocks: readonly PrintedBlock[],
): PrintedBlock[] {
  const named = new Set(results.flatMap(({ resources }) => resources))
  const isBroken = results.some(({ outcome }) => outcome === 'fails')
  const resources = blocks.filter(each => each.section === 'Resources' && named.has(each.id))
  const others = blocks.filter(
    ({ section, origin }) =>
      !['Resources', 'Metadata', 'Outputs'].includes(section) && origin.requirements.includes(id),
  )
  return isBroken ? resources : [...resources, ...others]
}
