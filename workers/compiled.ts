import type { Origin } from '@/lib/cfn/origin'
import type { TemplateProblem } from '@/lib/check/deep/findings'
import type { Piece } from '@/lib/check/pieces'
import type { LineChange, PrintedBlock } from '@/lib/cfn/print'
import type { ChangeWords } from '@/lib/check/change/describe-change'
import type { Design } from '@/lib/design/design'
import type { Problem } from '@/lib/problem'
import type { RequirementResult } from '@/lib/check/requirements'

/**
 * The compile worker's first answer for a design: by which lines its template differs from the one before, or all of it
 * where that cannot be told by lines. Plain data, so that it crosses.
 */
export type TemplateEdit = { readonly changes: readonly LineChange[] } | Pick<Judgement, 'yaml' | 'blocks'>

/** The compile worker's second answer: the template of the design that it compiled last, and what is to be said of both. */
export interface Judgement {
  readonly yaml: string
  /** One for each entry of the template, in order: which lines it has and what made it. */
  readonly blocks: readonly PrintedBlock[]
  readonly resourceCount: number
  /** An error of the design leaves nothing to compile: the template is the one before it. */
  readonly isStale: boolean
  readonly problems: readonly Problem[]
  /** For each function, by name: who may do what to which, made from its compiled statements. */
  readonly sentences: Readonly<Record<string, Sentence>>
  /** The template's parameters, as whoever deploys it sees them. */
  readonly parameters: readonly TemplateParameter[]
  /** What the last move did; nothing where there was none, or where a design with errors has no template to tell it by. */
  readonly change: Change | undefined
}

/** The last move through the history: what led to the design of now, as a whole. */
export interface Move {
  /** The design that it came from. */
  readonly from: Design
  /** Whether it took steps back. */
  readonly isBack: boolean
}

/** A move in words: what it did, or what it took back. */
export interface Change extends ChangeWords {
  readonly isBack: boolean
  /** The first line of the template of now that it changed; nothing where all that it wrote is gone. */
  readonly line: number | undefined
}

/** All that the page shows about a design. */
export interface Compiled extends Judgement {
  /** Those that AWS's validator adds stand in the text itself. */
  readonly problems: readonly TemplateProblem[]
  /** For each environment, by name: whether each requirement holds in its resolved template. Comes after the rest. */
  readonly requirements: Readonly<Record<string, readonly RequirementResult[]>>
}

/** A sentence in pieces, so that names stay monospace and rights bold without any markup in text. */
export type Sentence = readonly Piece[]
export type { Origin }

export interface TemplateParameter {
  readonly id: string
  readonly description: string
  /** The default; nothing when a value has to be given. */
  readonly initial: string | undefined
  readonly allowed: readonly string[]
}
