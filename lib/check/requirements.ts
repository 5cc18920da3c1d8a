import type { RequirementId } from '../cfn/origin'

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
