import { requirementIds, type RequirementId } from '../cfn/origin'
import type { ResolvedTemplate } from '../cfn/resolve'
import type { Design } from '../design/design'
import type { Finding, Proof } from './requirements/proof'
import { proofs } from './requirements/index'
import { readStack } from './requirements/stack'

/** Whether a requirement (R1 to R20) holds in the resolved template of one environment. */
export interface RequirementResult {
  readonly id: RequirementId
  /** `off`: the design turned off what it asks for (alarms of a kind, for instance); the sentence says what. */
  readonly outcome: 'holds' | 'fails' | 'off'
  /** One sentence: what satisfies it, or what is missing. */
  readonly because: string
  /** Logical ids of the resources that satisfy it, or that break it. */
  readonly resources: readonly string[]
}

/** R1 to R20, proved on the resolved template of one environment. Throws when the design has no such environment. */
export function checkRequirements(
  design: Design,
  resolved: ResolvedTemplate,
  environmentName: string,
): RequirementResult[] {
  const stack = readStack(design, resolved, environmentName)
  return requirementIds.map(id => toResult(id, proofs[id](stack)))
}

function toResult(id: RequirementId, { holds, fails, off }: Proof): RequirementResult {
  const [first] = fails
  if (first !== undefined) {
    return {
      id,
      outcome: 'fails',
      because: sentence(fails),
      resources: distinct(fails.flatMap(each => each.resources)),
    }
  }
  const resources = distinct(holds.resources)
  return off === undefined
    ? { id, outcome: 'holds', because: holds.because, resources }
    : { id, outcome: 'off', because: off, resources }
}

function sentence(fails: readonly Finding[]): string {
  const [first, ...others] = distinct(fails.map(each => each.because))
  return others.length === 0 ? `${first}.` : `${first}, and ${others.length} more of this kind.`
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
