import { expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { resolve } from '../cfn/resolve'
import { samples } from '../design/samples'
import { checkRequirements } from './requirements'

test.each(samples.filter(({ id }) => id !== 'blank'))(
  '$title holds every requirement in each of its environments',
  ({ design }) => {
    const template = compile(design, () => '0123456789')
    for (const { name } of design.environments) {
      const results = checkRequirements(design, resolve(template, name), name)
      expect(results.filter(each => each.outcome !== 'holds')).toEqual([])
      expect(results).toHaveLength(20)
    }
  },
)
