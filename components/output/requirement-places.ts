import type { RequirementId } from '@/lib/cfn/origin'
import type { PrintedBlock } from '@/lib/cfn/print'
import type { RequirementResult } from '@/lib/check/requirements'

/**
 * The entries of the template that satisfy a requirement, or that break it: the resources that its proof names, and where
 * nothing breaks it what was made for it besides: parameters, assertions, values by environment, conditions.
 */
export function requirementPlaces(
  id: RequirementId,
  results: readonly RequirementResult[],
  blocks: readonly PrintedBlock[],
): PrintedBlock[] {
  const named = new Set(results.flatMap(({ resources }) => resources))
  const isBroken = results.some(({ outcome }) => outcome === 'fails')
  return blocks.filter(({ section, id: logicalId, origin }) => {
    if (section === 'Resources') return named.has(logicalId)
    const tells = section === 'Metadata' || section === 'Outputs'
    return !isBroken && !tells && origin.requirements.includes(id)
  })
}
