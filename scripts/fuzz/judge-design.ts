import type { Design } from '@/lib/design/design'
import type { Problem } from '@/lib/problem'
import { designProperties, resourcesOf } from './design-properties'
import type { Product } from './product'
import { firstFailure, listed, type Failure } from './property'

/** What a value is found to be, and the promise that it breaks. */
export interface Verdict {
  readonly facts: {
    /** What stops the export of a design. */
    readonly errors?: readonly string[]
    /** Resources of the template of a design without errors. */
    readonly resources?: number
    /** Whether an import was taken as a design. */
    readonly isAccepted?: boolean
  }
  readonly failure?: Failure | undefined
}

export const sentences = 'every problem is a sentence'

/** Compiles a design that the schema takes. One with errors compiles too, because the page shows what it leads to. */
export function judgeDesign(design: Design, product: Product): Verdict {
  const template = product.compile(design)
  const print = product.createPrinter()
  const { text } = print(template)
  const problems = [...product.checkDesign(design), ...product.checkTemplate(design, template, () => text)]
  const errors = problems.filter(each => each.severity === 'error').map(each => each.message)
  const mumbled = mumbling(problems)
  if (mumbled !== undefined) return { facts: { errors }, failure: { property: sentences, what: mumbled } }
  if (errors.length > 0) return { facts: { errors } }
  return {
    facts: { errors, resources: resourcesOf(template).length },
    failure: firstFailure(designProperties, { product, design, template, print, text }),
  }
}

/** The problems that are no sentences. One may begin with a word of the design, whatever that is. */
export function mumbling(problems: readonly Problem[]): string | undefined {
  const isSentence = ({ message }: Problem) =>
    message.length > 10 && message.length < 2000 && message.endsWith('.')
  return listed(problems.filter(each => !isSentence(each)).map(each => `${each.code}: ${each.message}`))
}
