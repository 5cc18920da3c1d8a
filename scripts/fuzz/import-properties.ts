import { isDeepStrictEqual } from 'node:util'
import type { Design } from '@/lib/design/design'
import type { Reading } from '@/lib/design/read-design'
import { Design as Schema } from '@/lib/design/schema/design'
import { judgeDesign, mumbling, type Verdict } from './judge-design'
import type { Product } from './product'
import { firstFailure, type Property } from './property'

interface Import {
  readonly product: Product
  readonly text: string
  readonly readings: { readonly file: Reading; readonly link: Reading; readonly any: Reading }
}

/** What is promised of every text that somebody opens as a design. */
export const importProperties: readonly Property<Import>[] = [
  {
    name: 'what is refused is told why, in sentences',
    fault({ readings }) {
      for (const reading of Object.values(readings)) {
        if (!('problems' in reading)) continue
        if (reading.problems.length === 0) return 'no problem is told'
        if (mumbling(reading.problems) !== undefined) return mumbling(reading.problems)
      }
      return undefined
    },
  },
  {
    name: 'what is accepted is a design, whole and unchanged',
    fault({ product, text, readings }) {
      const { file } = readings
      if ('design' in file && !isDeepStrictEqual(file.design, JSON.parse(text.replace(/^\uFEFF/, ''))))
        return 'it is not what the file says'
      for (const design of accepted(readings)) {
        if (!Schema.safeParse(design).success) return 'the schema refuses it'
        if (!isDeepStrictEqual(product.readDesign(JSON.stringify(design)), { design }))
          return 'it does not survive its own file'
      }
      return undefined
    },
  },
  {
    name: 'what is accepted compiles, and without errors keeps every promise of a design',
    fault({ product, readings }) {
      for (const design of accepted(readings)) {
        const { failure } = judgeDesign(design, product)
        if (failure) return `${failure.property}: ${failure.what}`
      }
      return undefined
    },
  },
]

/** Reads a text in every way that there is. */
export function judgeImport(text: string, product: Product): Verdict {
  const readings = {
    file: product.readDesign(text),
    link: product.decodeDesign(text),
    any: product.readText(text),
  }
  return {
    facts: { isAccepted: accepted(readings).length > 0 },
    failure: firstFailure(importProperties, { product, text, readings }),
  }
}

/** The designs that were read, each once. */
function accepted(readings: Import['readings']): Design[] {
  const designs = Object.values(readings).flatMap(each => ('design' in each ? [each.design] : []))
  return designs.filter((each, at) => designs.findIndex(other => isDeepStrictEqual(each, other)) === at)
}
