import type { Origin } from './origin'
import type { Section, Template } from './template'

/** Where an entry stands in the printed template. Lines count from 1; the entry's comment belongs to it. */
export interface PrintedBlock {
  readonly section: Section
  readonly id: string
  /** `AWS::Lambda::Function`, for resources. */
  readonly type?: string
  readonly from: number
  readonly to: number
  readonly origin: Origin
}

export interface Printed {
  readonly text: string
  readonly blocks: readonly PrintedBlock[]
  /** How many entries were printed anew; the others kept their text. */
  readonly reprinted: number
}

/** A printer that keeps an entry's text while its value is unchanged. */
export function createPrinter(): (template: Template) => Printed {
  throw new Error('being written')
}

/** Prints a template once. */
export function print(template: Template): Printed {
  return createPrinter()(template)
}
