import { expect, test } from 'vitest'
import { Design } from '../../design/schema/design'
import { hasErrors } from '../../problem'
import { checkDesign } from '../check'
import { accepted, refused } from './edge-cases'

test.each(refused)('refuses $name', ({ design, code }) => {
  expect(Design.parse(design)).toEqual(design)
  const errors = checkDesign(design).filter(each => each.severity === 'error')
  expect(errors.map(each => each.code)).toContain(code)
})

test.each(accepted)('accepts $name', ({ design }) => {
  expect(Design.parse(design)).toEqual(design)
  const problems = checkDesign(design)
  expect(hasErrors(problems), JSON.stringify(problems, null, 1)).toBe(false)
})
