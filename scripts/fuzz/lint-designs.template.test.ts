import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDesign } from '@/lib/design/testing/any-design'
import { lintDesigns } from './lint-designs'
import { product } from './product'

test('a planted fault is found in the template that has it, and in no other', () => {
  const designs = fc.sample(anyDesign, { numRuns: 3, seed: 11 })
  const said = lintDesigns(designs, {
    ...product,
    compile(design) {
      const { description, entries } = product.compile(design)
      const isMeant = design === designs[1]
      return { description, entries: entries.filter(({ id }) => !(isMeant && id === 'RestApi')) }
    },
  })
  expect(said).toEqual([undefined, expect.stringContaining('RestApi'), undefined])
})
